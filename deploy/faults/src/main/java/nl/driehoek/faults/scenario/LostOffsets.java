package nl.driehoek.faults.scenario;

import java.time.Duration;
import java.util.Set;
import nl.driehoek.faults.installation.ConsumerGroups;
import nl.driehoek.faults.installation.Contents;
import nl.driehoek.faults.installation.Installation;
import nl.driehoek.faults.installation.Node;
import nl.driehoek.local.instance.Service;

/** The broker forgets how far a service has read: first under load, and once more while nobody works. */
final class LostOffsets implements Scenario {

    @Override
    public String name() {
        return "lost-offsets";
    }

    @Override
    public String proves() {
        return "a service that reads all of its topics from the beginning changes nothing and publishes nothing by it";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(1, 9);
    }

    @Override
    public void round(Round round) {
        Installation installation = round.installation();
        Service service = round.nextService();
        Node node = installation.service(service, 0);
        round.under(Duration.ofSeconds(1));
        round.underAtMost(Duration.ofSeconds(2));
        try (ConsumerGroups groups = new ConsumerGroups(installation.kafkaClient())) {
            node.stop();
            long records = groups.forget(service);
            round.require(records > 0, service.module() + " had read nothing");
            round.repaired();
            node.startAndAwait();
            round.ready();
            round.under(Duration.ofSeconds(2));

            round.load().pause();
            round.awaitQuiet();
            groups.awaitAllRead(service, Incoming.of(service));
            round.recovered();
            Contents before = Contents.of(installation.sql(), service.database());
            long published = round.events().counts().records();
            node.stop();
            groups.backToTheBeginning(service);
            node.startAndAwait();
            groups.awaitAllRead(service, Incoming.of(service));
            round.awaitQuiet();
            Set<String> changed =
                    Contents.of(installation.sql(), service.database()).changedSince(before);
            round.require(changed.isEmpty(), "the replay changed " + changed + " of " + service.module());
            round.require(
                    round.events().counts().records() == published,
                    "the replay by " + service.module() + " made records");
        }
    }
}
