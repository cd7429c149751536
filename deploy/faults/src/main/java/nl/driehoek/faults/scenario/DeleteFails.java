package nl.driehoek.faults.scenario;

import java.time.Duration;
import nl.driehoek.faults.installation.OutboxFault;
import nl.driehoek.faults.installation.Waits;
import nl.driehoek.local.instance.Service;

/** The broker has a batch, and the database refuses to forget it, again and again. */
final class DeleteFails implements Scenario {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "delete-fails";
    }

    @Override
    public String proves() {
        return "a batch whose delete fails is sent again as a whole, in the same order, until the delete succeeds";
    }

    @Override
    public int rounds(Profile profile) {
        return profile.choose(1, 12);
    }

    @Override
    public void round(Round round) {
        Service service = round.nextService();
        OutboxFault fault = round.installation().outboxFault(service);
        int times = 1 + round.random().nextInt(round.profile().choose(2, 5));
        long before = round.events().counts().duplicates();
        round.under(Duration.ofMillis(500));
        fault.fail(times);
        Waits.until("deletes of " + service.module() + " to fail", LIMIT, () -> fault.failed() >= times);
        round.repaired();
        fault.release();
        boolean repeated = Waits.within(LIMIT, () -> round.events().counts().duplicates() > before);
        round.require(repeated, "nothing was sent again by " + service.module());
        round.ready();
    }
}
