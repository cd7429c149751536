/**
 * Breaks the packaged product on purpose and proves that nothing is lost, invented, done twice or out of order.
 *
 * <p>{@link nl.driehoek.faults.Faults} reads the command line, {@link nl.driehoek.faults.scenario.Suite} runs the
 * scenarios one after the other on one installation and makes the report. A round of a scenario goes like this:
 *
 * <ol>
 *   <li>the clients of {@link nl.driehoek.faults.load.Load} run: each in a thread and a small world of its own, over the
 *       public APIs, with idempotency keys and without giving up; what is acknowledged goes into the
 *       {@link nl.driehoek.faults.load.Ledger} as a question with the only right answer;
 *   <li>{@link nl.driehoek.faults.scenario.Scenario#round} breaks something while they run, calls
 *       {@link nl.driehoek.faults.scenario.Round#repaired} when it begins to repair, and
 *       {@link nl.driehoek.faults.scenario.Round#ready} when what it started can be used again;
 *   <li>the clients pause, each with its answer; {@link nl.driehoek.faults.invariant.Quiet} waits until the outboxes are
 *       empty, all is delivered and all consumers have had it: that ends the recovery;
 *   <li>{@link nl.driehoek.faults.invariant.Invariants} compares everything.
 * </ol>
 *
 * <p>A new scenario is a class that implements {@code Scenario} and a line in {@code Scenarios}. What it can use:
 *
 * <ul>
 *   <li>{@link nl.driehoek.faults.installation.Installation}: {@code service(service, replica)}, {@code broker(n)} and
 *       {@code postgres()} are {@link nl.driehoek.faults.installation.Node}s with start, stop, kill, pause, resume;
 *       replicas 1 and 2 of a service exist as soon as they are started, brokers 1 and 2 when the scenario asks for
 *       three ({@code brokers()}); {@code sql()} is the superuser in each database,
 *       {@code outboxFault(service)} holds the relay between send and delete or lets its delete fail,
 *       {@code kafkaClient()} are the settings of any Kafka client, {@code isUp(url)} asks a page;
 *   <li>{@link nl.driehoek.faults.scenario.Round}: {@code under(duration)} lets the clients work on,
 *       {@code random()} is seeded, {@code require(…)} notes what should hold in the middle of the fault,
 *       {@code expectDeadLetters(n)} says how many are made on purpose;
 *   <li>in the same package what an administrator of the broker and of the databases can do: {@code Records} reads and
 *       writes topics past the product, {@code ConsumerGroups} lets a service read again, {@code DatabaseCopy} is a backup
 *       that is taken under load, {@code Contents} tells whether a database changed;
 *   <li>{@link nl.driehoek.faults.observer.EventLog}: every record of every topic so far. What a scenario makes by hand
 *       ({@code HandMade}) has a source of its own, and does not count.
 * </ul>
 *
 * <p>Who needs several replicas opens a {@code Fleet}; {@code LockWatch} sees who holds the lock of a relay, {@code
 * ClusterView} what each of three brokers does.
 *
 * <p>A round must leave the installation as it found it: one replica of each service, all running, no fault set. What it
 * leaves broken when it fails is repaired before the next one.
 */
@NullMarked
package nl.driehoek.faults;

import org.jspecify.annotations.NullMarked;
