package nl.driehoek.partners.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.partners.Groningen;
import nl.driehoek.partners.commitment.domain.Attribution;
import nl.driehoek.partners.commitment.domain.CitationKind;
import nl.driehoek.partners.commitment.domain.CommitmentKind;
import nl.driehoek.partners.commitment.domain.Content;
import nl.driehoek.partners.commitment.domain.Nature;
import nl.driehoek.partners.commitment.domain.PromiseForm;
import nl.driehoek.partners.commitment.domain.PromiseForm.BudgetForm;
import nl.driehoek.partners.commitment.domain.PromiseForm.CitationForm;
import nl.driehoek.partners.commitment.domain.PromiseForm.PilotForm;
import nl.driehoek.partners.commitment.domain.PromiseForm.ReportingForm;
import nl.driehoek.partners.commitment.domain.PromiseForm.ResponsibilityForm;
import nl.driehoek.partners.commitment.domain.Registration;
import nl.driehoek.partners.commitment.domain.ResponsibilityRole;
import nl.driehoek.partners.commitment.domain.Themes;
import nl.driehoek.partners.norm.domain.NormComparator;
import nl.driehoek.partners.norm.domain.NormForm;
import nl.driehoek.partners.norm.domain.NormForm.PartForm;
import nl.driehoek.partners.norm.domain.NormForm.PerUnitForm;
import nl.driehoek.partners.norm.domain.NormForm.WithinForm;
import nl.driehoek.partners.norm.domain.NormType;
import org.jspecify.annotations.Nullable;

/** Contents of commitments with every member that there is, and with the texts that files make hard. */
final class RandomContents {
    private static final List<String> ODD = List.of(
            "=1+1",
            "'=1",
            "-10% t.o.v. 2009",
            "@x",
            "1,5 à 2",
            "a;b,c\"d",
            "a | b",
            "\\|",
            "\\",
            "|",
            "eind met streep \\",
            " blanks ",
            "regel 1\nregel 2",
            "x (y)",
            "(",
            "Wet [x]",
            "Wet [LAW]",
            "Wet []",
            "a: b = 3",
            "x <https://y.example/>",
            "≤ 3 à €",
            "0123",
            "1e5",
            "true",
            "_x0041_",
            "😀",
            "2012",
            "'");

    private final Random random;
    private final List<String> texts;

    private RandomContents(long seed, List<String> more) {
        random = new Random(seed);
        texts = new ArrayList<>(ODD);
        texts.addAll(more);
    }

    /** As a file can hold it: one kind of line end, and roles in the order of the columns. */
    static Content plain(long seed) {
        return new RandomContents(seed, List.of()).content(false);
    }

    /** As the API takes it. */
    static Content any(long seed) {
        return new RandomContents(seed, List.of("regel 1\r\nregel 2", "a\rb", "\r\nx")).content(true);
    }

    private Content content(boolean anyOrder) {
        List<String> also = random.nextBoolean() ? List.of() : List.of(Groningen.CRISIS, Groningen.GOING_OUT);
        return new Content(
                new Themes(Groningen.GROWING_UP, also),
                new Registration(
                        maybe(() -> "C " + text().strip() + "."),
                        maybe(() -> pick(Attribution.values())),
                        maybe(this::text),
                        maybe(this::text)),
                form(anyOrder).promise());
    }

    private PromiseForm form(boolean anyOrder) {
        return new PromiseForm(
                text(),
                CommitmentKind.OUTPUT_NORM,
                maybe(() -> pick(Nature.values())),
                responsibilities(anyOrder),
                maybe(() -> "GM0014"),
                distinct(random.nextInt(4)),
                maybe(this::text),
                maybe(this::text),
                maybe(() -> new PilotForm(maybe(() -> "P3M"), maybe(this::day))),
                list(
                        3,
                        () -> new CitationForm(
                                text(),
                                maybe(() -> pick(CitationKind.values())),
                                maybe(this::day),
                                maybe(() -> day().plusYears(30)))),
                new ArrayList<@Nullable UUID>(new LinkedHashSet<>(list(2, UUID::randomUUID))),
                maybe(() -> new BudgetForm(new BigDecimal("1200.50"), maybe(this::text))),
                maybe(() -> "2012-01"),
                maybe(() -> pick("2012-06-01", "2012", "2012-Q4")),
                maybe(this::text),
                norms(),
                maybe(() -> new ReportingForm(Period.Kind.QUARTER, random.nextInt(300))));
    }

    private List<@Nullable ResponsibilityForm> responsibilities(boolean anyOrder) {
        ResponsibilityForm lead = new ResponsibilityForm(Groningen.POLICE, ResponsibilityRole.LEAD, maybe(this::text));
        ResponsibilityForm other =
                new ResponsibilityForm(Groningen.MUNICIPALITY, ResponsibilityRole.CO_RESPONSIBLE, maybe(this::text));
        ResponsibilityForm told =
                new ResponsibilityForm(Groningen.PROSECUTION, ResponsibilityRole.ADDRESSEE, maybe(this::text));
        return anyOrder && random.nextBoolean() ? List.of(told, other, lead) : List.of(lead, other, told);
    }

    private List<@Nullable NormForm> norms() {
        List<@Nullable NormForm> norms = new ArrayList<>();
        norms.add(norm(NormType.SHARE, "80.0", null, new WithinForm("P30D", text()), units(), null));
        if (random.nextBoolean()) {
            norms.add(norm(NormType.COUNT, "4", "P1Y", null, null, List.of(part("a", "3"), part("b", "1"))));
            norms.add(norm(NormType.LEVEL, "0.125000", null, null, units(), null));
        }
        if (random.nextBoolean()) {
            norms.add(
                    norm(NormType.AMOUNT, "12.50", "P1Y", null, null, List.of(part("a", "10.20"), part("b", "2.30"))));
        }
        return norms;
    }

    private NormForm norm(
            NormType type,
            String quantity,
            @Nullable String every,
            @Nullable WithinForm within,
            @Nullable PerUnitForm units,
            @Nullable List<@Nullable PartForm> parts) {
        boolean counted = type == NormType.COUNT || type == NormType.LEVEL;
        return new NormForm(
                maybe(() -> "eigen-" + type.ordinal()),
                type,
                pick(NormComparator.values()),
                maybe(() -> true),
                new BigDecimal(quantity),
                counted ? text() : null,
                every,
                null,
                within,
                maybe(this::text),
                type == NormType.SHARE ? maybe(this::text) : null,
                units,
                parts,
                maybe(this::text),
                maybe(this::text));
    }

    private @Nullable PerUnitForm units() {
        return maybe(() -> new PerUnitForm(text(), random.nextBoolean() ? null : distinct(3)));
    }

    private PartForm part(String key, String quantity) {
        return new PartForm(key, text(), new BigDecimal(quantity));
    }

    private List<@Nullable String> distinct(int count) {
        List<@Nullable String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(text() + i + (random.nextBoolean() ? " " : ""));
        }
        return all;
    }

    private <T> List<T> list(int most, Supplier<T> item) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            all.add(item.get());
        }
        return all;
    }

    private LocalDate day() {
        return LocalDate.of(2000 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String text() {
        return texts.get(random.nextInt(texts.size()));
    }

    @SafeVarargs
    private <T> T pick(T... all) {
        return all[random.nextInt(all.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }
}
