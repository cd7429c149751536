package nl.driehoek.faults.scenario;

import java.util.List;

/** All scenarios, in the order in which they are run. */
final class Scenarios {

    private Scenarios() {}

    static List<Scenario> all() {
        return List.of(
                new KillServiceUnderLoad(),
                new KillBetweenSendAndDelete(),
                new DeleteFails(),
                new BrokerAway(false),
                new BrokerAway(true),
                new DatabaseAway(false),
                new DatabaseAway(true),
                new ConnectionsCut(),
                new ReplicaKilled(2),
                new ReplicaKilled(3),
                new ReplicaFrozen(),
                new LostOffsets(),
                new DuplicatesAndShuffles(),
                // Before what is made by hand: a restored service counts that as its own.
                new Restore(),
                new EarlyEvents(),
                new Poison(),
                new BrokerOfThreeKilled());
    }

    /** Those with these names; all when none is named. */
    static List<Scenario> named(List<String> names) {
        for (String name : names) {
            if (all().stream().noneMatch(scenario -> scenario.name().equals(name))) {
                throw new IllegalArgumentException("There is no scenario " + name + "; choose from "
                        + all().stream().map(Scenario::name).toList());
            }
        }
        return all().stream()
                .filter(scenario -> names.isEmpty() || names.contains(scenario.name()))
                .toList();
    }
}
