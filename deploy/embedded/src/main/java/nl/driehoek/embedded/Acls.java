package nl.driehoek.embedded;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Who may do what on the broker, from the one list that every deployment uses. */
public record Acls(List<Grant> grants) {

    private static final String LIST = "acls.txt";
    private static final String ANY_HOST = "*";
    private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    public Acls {
        grants = List.copyOf(grants);
    }

    /** A line of the list. */
    public record Grant(
            String principal, Set<AclOperation> operations, ResourceType resource, PatternType pattern, String name) {

        static Grant parse(String line) {
            String[] columns = ListFile.columns(line, 5, "principal operations resource pattern name");
            return new Grant(
                    columns[0],
                    Arrays.stream(columns[1].split(",", -1))
                            .map(AclOperation::valueOf)
                            .collect(Collectors.toCollection(LinkedHashSet::new)),
                    ResourceType.valueOf(columns[2]),
                    PatternType.valueOf(columns[3]),
                    columns[4]);
        }

        boolean covers(ResourceType type, String thing) {
            return resource == type && (pattern == PatternType.LITERAL ? thing.equals(name) : thing.startsWith(name));
        }

        private Stream<AclBinding> bindings() {
            return operations.stream()
                    .map(operation -> new AclBinding(
                            new ResourcePattern(resource, name, pattern),
                            new AccessControlEntry("User:" + principal, ANY_HOST, operation, AclPermissionType.ALLOW)));
        }
    }

    /** The grants of the list. */
    public static Acls listed() {
        return of(ListFile.lines(LIST));
    }

    static Acls of(Collection<String> lines) {
        return new Acls(lines.stream().map(Grant::parse).toList());
    }

    /** With grants that only a test needs. */
    public Acls and(String... lines) {
        return new Acls(Stream.concat(grants.stream(), Arrays.stream(lines).map(Grant::parse))
                .toList());
    }

    /** Everybody who is granted something. */
    public Set<String> principals() {
        return grants.stream().map(Grant::principal).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean mayRead(String principal, String topic) {
        return grants.stream()
                .filter(grant -> grant.principal().equals(principal))
                .filter(grant -> grant.operations().contains(AclOperation.READ))
                .anyMatch(grant -> grant.covers(ResourceType.TOPIC, topic));
    }

    /** Adds what is missing and takes back what is not in the list (any more). Returns when the broker goes by it. */
    public void provision(Map<String, Object> adminSettings) {
        Set<AclBinding> wanted = grants.stream().flatMap(Grant::bindings).collect(Collectors.toSet());
        try (Admin admin = Admin.create(adminSettings)) {
            Set<AclBinding> present = present(admin);
            admin.createAcls(without(wanted, present::contains)).all().get();
            admin.deleteAcls(without(present, wanted::contains).stream()
                            .map(AclBinding::toFilter)
                            .toList())
                    .all()
                    .get();
            long deadline = System.nanoTime() + VISIBLE_WITHIN.toNanos();
            while (!present(admin).equals(wanted)) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException("The broker does not go by the grants of " + LIST);
                }
                Thread.sleep(LOOK_EVERY.toMillis());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The grants could not be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making the grants", e);
        }
    }

    private static Set<AclBinding> present(Admin admin) throws ExecutionException, InterruptedException {
        return Set.copyOf(admin.describeAcls(AclBindingFilter.ANY).values().get());
    }

    private static List<AclBinding> without(Set<AclBinding> bindings, Predicate<AclBinding> known) {
        return bindings.stream().filter(known.negate()).toList();
    }
}
