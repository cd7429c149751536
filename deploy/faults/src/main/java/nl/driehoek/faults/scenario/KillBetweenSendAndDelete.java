package nl.driehoek.faults.scenario;

import java.time.Duration;
import nl.driehoek.faults.installation.Node;
import nl.driehoek.faults.installation.OutboxFault;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.local.instance.Service;

/** The broker has a batch, the outbox has it too, and the service is gone: the batch must come again, and do nothing. */
final class KillBetweenSendAndDelete implements Scenario {

    @Override
    public String name() {
        return "kill-between-send-and-delete";
    }

    @Override
    public String proves() {
        return "events that were sent and not yet deleted come again with the same ids, and have one effect";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(1, 30);
    }

    @Override
    public void round(Round round) {
        Service service = round.nextService();
        Node node = round.installation().service(service, 0);
        OutboxFault fault = round.installation().outboxFault(service);
        round.under(Duration.ofMillis(500));
        long before = round.events().counts().duplicates();
        fault.hold();
        fault.awaitHeld();
        node.kill();
        fault.release();
        round.repaired();
        node.startAndAwait();
        round.ready();
        boolean repeated = Waits.within(
                Duration.ofSeconds(30), () -> round.events().counts().duplicates() > before);
        round.require(repeated, "nothing was sent again by " + service.module());
    }
}
