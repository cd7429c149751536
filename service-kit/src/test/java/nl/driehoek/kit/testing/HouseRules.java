package nl.driehoek.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import nl.driehoek.kit.events.EventConsumer;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.NullMarked;

/**
 * The house rules that a machine can check. A service uses them by
 * {@code @ArchTest static final ArchTests rules = ArchTests.in(HouseRules.class)}.
 */
public final class HouseRules {
    private static final Set<String> SERVICES = Set.of("plans", "partners", "indicators");
    private static final Set<String> READS_THE_CLOCK = Set.of(
            "java.time.LocalDate",
            "java.time.Instant",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.ZonedDateTime",
            "java.time.Year");

    private HouseRules() {}

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "nl.driehoek..domain..")
            .because("the rules must outlive every framework and be tested without one")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_SERVICE_KNOWS_ANOTHER = classes()
            .that(DescribedPredicate.describe(
                    "belong to a service", c -> service(c).length() > 0))
            .should(new ArchCondition<>("only know their own service and the kit") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    item.getDirectDependenciesFromSelf().stream()
                            .filter(d -> {
                                String other = service(d.getTargetClass());
                                return !other.isEmpty() && !other.equals(service(item));
                            })
                            .forEach(d -> events.add(SimpleConditionEvent.violated(item, d.getDescription())));
                }
            })
            .because("services speak by events only")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_KIT_KNOWS_NO_SERVICE = noClasses()
            .that()
            .resideInAPackage("nl.driehoek.kit..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "belong to a service", c -> service(c).length() > 0))
            .because("the kit is technique and holds no domain")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule RESOURCES_STAND_IN_REST = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideOutsideOfPackage("nl.driehoek.kit..")
            .should()
            .resideInAPackage("..rest..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule REST_DOES_NOT_REACH_INTO_THE_STORE = noClasses()
            .that()
            .resideInAPackage("..rest..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.driehoek..store..")
            .because("a resource only translates HTTP; the use case is the service's")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ENTITIES_STAND_IN_STORE = classes()
            .that()
            .areAnnotatedWith(jakarta.persistence.Entity.class)
            .should()
            .resideInAPackage("..store..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CONSUMERS_STAND_IN_EVENTS = methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("..events..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CONSUMERS_CAN_BE_HANDED_A_DEAD_LETTER = methods()
            .that()
            .areAnnotatedWith(Incoming.class)
            .should()
            .beDeclaredInClassesThat()
            .areAssignableTo(EventConsumer.class)
            .because("what a consumer refused must be able to have its effect later")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule EVENTS_LEAVE_ONLY_BY_THE_OUTBOX = noClasses()
            .that()
            .resideOutsideOfPackage("nl.driehoek.kit..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Emitter.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka.clients.producer..")
            .because("a change and its event commit together")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_NAMES_WHO_MAY_CALL_IT = methods()
            .that(DescribedPredicate.describe("answer HTTP", m -> m.getAnnotations().stream()
                    .anyMatch(a -> a.getRawType().isMetaAnnotatedWith(HttpMethod.class))))
            .should(new ArchCondition<>("name who may call them") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    boolean named = List.of(RolesAllowed.class, PermitAll.class).stream()
                            .anyMatch(a -> method.isAnnotatedWith(a)
                                    || method.getOwner().isAnnotatedWith(a));
                    if (!named) {
                        events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " names neither @RolesAllowed nor @PermitAll"));
                    }
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_CLOCK_IS_INJECTED = noClasses()
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "read the clock of the machine",
                    call -> call.getName().equals("now")
                            && READS_THE_CLOCK.contains(call.getTargetOwner().getName())
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(p -> p.isAssignableTo(Clock.class))))
            .because("a test must be able to choose the day")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .that()
            .resideInAPackage("nl.driehoek..")
            .should(new ArchCondition<>("stand in a package that is @NullMarked") {
                @Override
                public void check(JavaClass item, ConditionEvents events) {
                    if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(
                                item, item.getPackageName() + " has no package-info with @NullMarked"));
                    }
                }
            });

    @ArchTest
    static final ArchRule DEPENDENCIES_COME_BY_THE_CONSTRUCTOR = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule OUTPUT_GOES_TO_THE_LOG = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private static String service(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 && parts[0].equals("nl") && parts[1].equals("driehoek") && SERVICES.contains(parts[2])
                ? parts[2]
                : "";
    }
}
