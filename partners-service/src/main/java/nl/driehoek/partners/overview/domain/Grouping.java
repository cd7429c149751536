package nl.driehoek.partners.overview.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import nl.driehoek.partners.commitment.domain.Commitment;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.CommitmentStatus;

/** By what commitments are counted together. */
public enum Grouping {
    STATUS,
    KIND,
    /** Every theme that it stands under. */
    THEME,
    /** Every partner that has a part in it. */
    PARTNER,
    /** Its area; {@link #EVERYWHERE} when it holds for the whole area of the plan. */
    AREA;

    /** Sorts before every code of an area, and is none. */
    public static final String EVERYWHERE = "";

    /** The groups that a commitment belongs to. */
    Collection<String> of(Commitment commitment) {
        return switch (this) {
            case STATUS -> List.of(commitment.status().name());
            case KIND -> List.of(commitment.promise().kind().name());
            case THEME -> commitment.themes().all();
            case PARTNER -> commitment.promise().responsibilities().involved();
            case AREA -> {
                String area = commitment.promise().place().area();
                yield List.of(area == null ? EVERYWHERE : area);
            }
        };
    }

    /** The groups that are shown even when nothing belongs to them, in their order. */
    Stream<String> always() {
        return switch (this) {
            case STATUS -> Arrays.stream(CommitmentStatus.values()).map(Enum::name);
            case KIND -> Arrays.stream(CommitmentKind.values()).map(Enum::name);
            case THEME, PARTNER, AREA -> Stream.of();
        };
    }
}
