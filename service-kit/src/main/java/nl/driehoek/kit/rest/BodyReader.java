package nl.driehoek.kit.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.driehoek.kit.domain.Fault;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.problem.ProblemException;

/**
 * Binds a JSON document and finds every fault in one go: wrong types, unknown members, broken Bean Validation
 * constraints, the document's own rules ({@link Checked}) and those that need what the service holds
 * ({@link HeldCheck}).
 */
@ApplicationScoped
public class BodyReader {
    private final ObjectMapper mapper;
    private final Validator validator;
    private final List<HeldCheck<?>> heldChecks;

    public BodyReader(ObjectMapper mapper, Validator validator, @All List<HeldCheck<?>> heldChecks) {
        this.mapper = mapper.copy()
                .registerModule(StrictScalars.module())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature(), true)
                .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        this.validator = validator;
        this.heldChecks = heldChecks;
    }

    /**
     * @return the document, without any fault
     * @throws ProblemException invalid-input with every fault
     */
    public Object read(byte[] json, Type type) {
        return read(json, type, this::heldFaults);
    }

    /**
     * Reads a document whose rules depend on who sent it.
     *
     * @param held what needs what the service holds; asked only when there are faults already, as a {@link HeldCheck} is
     * @throws ProblemException invalid-input with every fault
     */
    public <T> T read(byte[] json, Class<T> type, BiConsumer<T, Faults> held) {
        return type.cast(read(
                json, (Type) type, document -> ownFaults(faults -> held.accept(type.cast(document), faults), false)));
    }

    private Object read(byte[] json, Type type, Function<Object, List<Fault>> held) {
        FaultCollector collector = new FaultCollector();
        JavaType javaType = mapper.constructType(type);
        Object document = bind(json, javaType, collector);
        List<Fault> faults = new ArrayList<>(collector.faults());
        if (document != null) {
            addNew(faults, constraintFaults(document));
            if (document instanceof Checked checked) {
                addNew(faults, ownFaults(checked::check, faults.isEmpty()));
            }
            if (!faults.isEmpty()) {
                addNew(faults, held.apply(document));
            }
        }
        if (!faults.isEmpty() || document == null) {
            throw ProblemException.invalidInput(faults);
        }
        return document;
    }

    private List<Fault> heldFaults(Object document) {
        List<Fault> found = new ArrayList<>();
        for (HeldCheck<?> check : heldChecks) {
            if (check.body().isInstance(document)) {
                found.addAll(ownFaults(faults -> judge(check, document, faults), false));
            }
        }
        return found;
    }

    private static <T> void judge(HeldCheck<T> check, Object document, Faults faults) {
        check.check(check.body().cast(document), faults);
    }

    private static List<Fault> ownFaults(Consumer<Faults> rules, boolean wholeSoFar) {
        Faults own = new Faults();
        try {
            rules.accept(own);
        } catch (RuntimeException e) {
            // A rule may stumble over the gaps that earlier faults left; those are reported then. Else it is our fault.
            if (wholeSoFar) {
                throw e;
            }
        }
        return own.all();
    }

    private Object bind(byte[] json, JavaType type, FaultCollector collector) {
        try (JsonParser parser = mapper.getFactory().createParser(json)) {
            Object document =
                    mapper.reader().withHandler(collector).forType(type).readValue(parser);
            if (document == null && collector.faults().isEmpty()) {
                throw ProblemException.invalidInput(
                        List.of(new Fault("", "required", "A JSON document must be given as body.")));
            }
            return document;
        } catch (JsonProcessingException e) {
            List<Fault> faults = new ArrayList<>(collector.faults());
            faults.add(FaultCollector.unreadable(e, where(e.getLocation())));
            throw ProblemException.invalidInput(faults);
        } catch (IOException e) {
            throw new IllegalStateException("A byte array cannot fail to be read", e);
        }
    }

    private static String where(JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private List<Fault> constraintFaults(Object document) {
        return validator.validate(document).stream()
                .map(v -> new Fault(pointer(v.getPropertyPath()), code(v), v.getMessage()))
                .sorted(java.util.Comparator.comparing(Fault::pointer))
                .toList();
    }

    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return name.startsWith("Not") ? "required" : name.equals("Pattern") ? "wrong-form" : "out-of-bounds";
    }

    static String pointer(Path path) {
        Faults root = new Faults();
        Faults place = root;
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                place = place.at(node.getIndex());
            } else if (node.getKey() != null) {
                place = place.at(node.getKey().toString());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                place = place.at(node.getName());
            }
        }
        return place.add("", "").all().get(0).pointer();
    }

    /** Later rules also see the gaps that earlier faults left: what lies at or below such a gap is no news. */
    private static void addNew(List<Fault> known, List<Fault> found) {
        List<String> gaps = known.stream().map(Fault::pointer).toList();
        for (Fault fault : found) {
            boolean news = gaps.stream()
                    .noneMatch(gap ->
                            fault.pointer().equals(gap) || fault.pointer().startsWith(gap + "/"));
            if (news) {
                known.add(fault);
            }
        }
    }
}
