package nl.driehoek.partners;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.domain.Deed;
import nl.driehoek.partners.commitment.domain.Promise;
import nl.driehoek.partners.commitment.domain.PromiseForm;
import nl.driehoek.partners.commitment.domain.Registration;
import nl.driehoek.partners.commitment.domain.Responsibility;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.commitment.domain.Themes;
import nl.driehoek.partners.norm.domain.NormComparator;
import nl.driehoek.partners.norm.domain.NormForm;
import nl.driehoek.partners.norm.domain.NormType;
import nl.driehoek.partners.planview.domain.PlanHeader;
import nl.driehoek.partners.planview.domain.PlanPeriod;
import nl.driehoek.partners.planview.domain.PlanRevision;
import nl.driehoek.partners.planview.domain.PlanTheme;
import org.jspecify.annotations.Nullable;

/** The partners, themes and efforts of the annual plan of Groningen for 2012, as far as the tests need them. */
public final class Groningen {
    public static final UUID PLAN = UUID.fromString("0b6e7c52-54a3-4f6f-8f0e-1d1c5a3c2012");
    public static final String MUNICIPALITY = "gemeente-groningen";
    public static final String POLICE = "politie-groningen";
    public static final String PROSECUTION = "openbaar-ministerie";

    public static final String CRISIS = "rampenbestrijding";
    public static final String GROWING_UP = "opgroeien";
    public static final String GOING_OUT = "uitgaan-en-evenementen";

    private Groningen() {}

    public static PlanRevision revision(int number, String... themeKeys) {
        return new PlanRevision(
                PLAN,
                header(number),
                Arrays.stream(themeKeys)
                        .map(key -> new PlanTheme(key, "Thema " + key + " in versie " + number, null, null))
                        .toList());
    }

    /** What any revision of the plan says of it as a whole. */
    public static PlanHeader header(int revision) {
        return new PlanHeader(
                revision, "BD.11 2873240", "Jaarplan Veiligheid 2012", Set.of("GM0014"), new PlanPeriod(2012, 2012));
    }

    public static Deed deed(@Nullable String organisation) {
        return new Deed("someone-of-" + organisation, organisation, Instant.parse("2012-03-01T09:00:00Z"), null);
    }

    /** Two organisations lead, as the plan says: the prosecution is told of an emergency. */
    public static Promise informProsecution() {
        return promise(
                "OM informeren bij GRIP-3",
                CommitmentKind.ACTIVITY,
                null,
                null,
                lead(MUNICIPALITY),
                lead(POLICE),
                addressee(PROSECUTION));
    }

    public static Promise youthFilesInTime() {
        return promise(
                "Jeugdzaken op tijd aanleveren", CommitmentKind.PERFORMANCE_NORM, null, share("80"), lead(POLICE));
    }

    /** At least so many percent within 30 days after the first interview. */
    public static NormForm share(String percent) {
        return new NormForm(
                null,
                NormType.SHARE,
                NormComparator.AT_LEAST,
                null,
                new BigDecimal(percent),
                null,
                null,
                null,
                new NormForm.WithinForm("P30D", "eerste verhoor"),
                "processen-verbaal jeugdige verdachten",
                null,
                null,
                null,
                null,
                null);
    }

    public static Promise promise(
            String title,
            CommitmentKind kind,
            @Nullable String deadline,
            @Nullable NormForm norm,
            Responsibility... responsibilities) {
        return form(title, kind, deadline, norm, responsibilities).promise();
    }

    public static PromiseForm form(
            @Nullable String title,
            @Nullable CommitmentKind kind,
            @Nullable String deadline,
            @Nullable NormForm norm,
            Responsibility... responsibilities) {
        return new PromiseForm(
                title,
                kind,
                null,
                Arrays.stream(responsibilities)
                        .map(r -> new PromiseForm.ResponsibilityForm(r.partner(), r.role(), r.unit()))
                        .toList(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                deadline,
                null,
                norm == null ? null : List.of(norm),
                null);
    }

    /** Under one theme, with nothing noted about it. */
    public static Content under(String theme, Promise promise) {
        return new Content(Themes.only(theme), Registration.NONE, promise);
    }

    public static Responsibility lead(String partner) {
        return new Responsibility(partner, ResponsibilityRole.LEAD);
    }

    public static Responsibility coResponsible(String partner) {
        return new Responsibility(partner, ResponsibilityRole.CO_RESPONSIBLE);
    }

    public static Responsibility addressee(String partner) {
        return new Responsibility(partner, ResponsibilityRole.ADDRESSEE);
    }
}
