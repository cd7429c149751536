package nl.driehoek.indicators.area;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Kinds of area, from wide to narrow, each with the form that its codes have. */
public enum AreaType {
    COUNTRY("NL\\d{2}", false),
    PROVINCE("PV\\d{2}", false),
    REGION("LD\\d{2}", true),
    /** Where one unit of the police works; municipalities lie in it, but it is a province that they name as parent. */
    POLICE_REGION("RE\\d{2}", false),
    MUNICIPALITY("GM\\d{4}", false),
    DISTRICT("WK\\d{4}[0-9A-Z]{2}", false),
    NEIGHBOURHOOD("BU\\d{4}[0-9A-Z]{4}", false),
    /** An area that somebody drew for a purpose of their own, such as a city district. */
    OWN(null, true);

    /** A code of Statistics Netherlands that was only typed in lower case is not an own name. */
    private static final Pattern OWN_CODE = Pattern.compile("(?!(?:nl|pv|ld|re|gm|wk|bu)\\d)[a-z0-9]+(-[a-z0-9]+)*");

    private static final int LONGEST_CODE = 60;

    private final @Nullable Pattern cbsCode;
    private final boolean ownCodes;

    AreaType(@Nullable String cbsCode, boolean ownCodes) {
        this.cbsCode = cbsCode == null ? null : Pattern.compile(cbsCode);
        this.ownCodes = ownCodes;
    }

    /** Whether an area of this type can have this code: one of Statistics Netherlands, or for some types an own name. */
    public boolean canHaveCode(String code) {
        boolean cbs = cbsCode != null && cbsCode.matcher(code).matches();
        return cbs
                || ownCodes
                        && code.length() <= LONGEST_CODE
                        && OWN_CODE.matcher(code).matches();
    }

    /** The type that an area with this code has; empty when no area can have it. An own name is one of an own area. */
    public static Optional<AreaType> ofCode(String code) {
        return Arrays.stream(values())
                .filter(type ->
                        type.cbsCode != null && type.cbsCode.matcher(code).matches())
                .findFirst()
                .or(() -> Optional.of(OWN).filter(own -> own.canHaveCode(code)));
    }

    /** Whether an area of this type can hold one of the other type. An own area can stand anywhere. */
    boolean canHold(AreaType other) {
        return this == OWN || other == OWN || compareTo(other) < 0;
    }
}
