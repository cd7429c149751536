package nl.driehoek.kit.reconciliation;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.driehoek.kit.correlation.Correlation;
import nl.driehoek.kit.events.EventSettings;
import nl.driehoek.kit.reconciliation.TopicCounts.Count;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One run: the database is the truth about what this service owns, and the topics about all else. Each step is one
 * transaction or may be done again, so that a run that was interrupted is simply done from its start.
 */
@ApplicationScoped
public class Reconciliation {
    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    private static final int LONGEST_TRANSACTION_SECONDS = 6 * 3600;
    private static final int EVENTS_AT_ONCE = 500;

    private final ReconciliationStore store;
    private final TopicScan scan;
    private final SequenceCatchUp catchUp;
    private final StatePublication publication;
    private final Replay replay;
    private final EventSettings settings;
    private final Map<String, PublishedState> states;
    private final List<ReplayedChannel> channels;
    private final List<AfterReconciliation> afterwards;
    private final int mostEntries;

    public Reconciliation(
            ReconciliationStore store,
            TopicScan scan,
            SequenceCatchUp catchUp,
            StatePublication publication,
            Replay replay,
            EventSettings settings,
            @All List<PublishedState> states,
            @All List<ReplayedChannel> channels,
            @All List<AfterReconciliation> afterwards,
            @ConfigProperty(name = "driehoek.reconcile.most-entries") int mostEntries) {
        this.store = store;
        this.scan = scan;
        this.catchUp = catchUp;
        this.publication = publication;
        this.replay = replay;
        this.settings = settings;
        this.states = states.stream().collect(Collectors.toMap(PublishedState::topic, state -> state));
        this.channels = List.copyOf(channels);
        this.afterwards = List.copyOf(afterwards);
        this.mostEntries = mostEntries;
    }

    /** Does a run from its start; who calls this sees to it that nobody else does. */
    public UUID run() {
        UUID run = store.begin();
        Correlation.begin(run.toString());
        try {
            LOG.infof("Reconciliation %s begins", run);
            Map<String, LastEvents> lasts = catchUpWithTopics(run);
            for (ReplayedChannel channel : channels) {
                readAgain(run, channel);
            }
            states.values()
                    .forEach(state -> bringInLine(run, state, lasts.getOrDefault(state.topic(), new LastEvents())));
            afterwards.forEach(AfterReconciliation::reconciled);
            store.finish(run);
            LOG.infof("Reconciliation %s is done; GET /v1/reconciliations/%s/entries tells what was lost", run, run);
            return run;
        } finally {
            Correlation.end();
        }
    }

    private Map<String, LastEvents> catchUpWithTopics(UUID run) {
        return QuarkusTransaction.requiringNew()
                .timeout(LONGEST_TRANSACTION_SECONDS)
                .call(() -> {
                    SequenceCatchUp.Seen seen = catchUp.begin();
                    Map<String, LastEvents> lasts = new HashMap<>();
                    Map<String, TopicCounts> counts = new LinkedHashMap<>();
                    for (String topic : settings.topics()) {
                        counts.put(topic, new TopicCounts());
                        lasts.put(topic, read(run, topic, seen, counts.get(topic)));
                    }
                    SequenceCatchUp.Tidied tidied = catchUp.tidyOutbox(seen);
                    counts.forEach((topic, did) -> {
                        did.add(Count.SEQUENCES_RAISED, SequenceCatchUp.raisedOn(seen, topic));
                        did.add(Count.SENT_BEFORE, tidied.sentBefore().getOrDefault(topic, 0));
                        did.add(Count.SEQUENCED_ANEW, tidied.sequencedAnew().getOrDefault(topic, 0));
                        store.count(run, topic, did);
                        LOG.infof("Sequences of %s are level with the topic: %s", topic, did);
                    });
                    return lasts;
                });
    }

    private LastEvents read(UUID run, String topic, SequenceCatchUp.Seen seen, TopicCounts counts) {
        LastEvents lasts = new LastEvents();
        @Nullable PublishedState state = states.get(topic);
        List<SeenEvent> batch = new ArrayList<>();
        scan.all(topic, message -> {
            counts.add(Count.RECORDS, 1);
            SeenEvent.of(message).ifPresent(event -> {
                batch.add(event);
                if (state != null) {
                    lasts.saw(event.key(), publication.last(state, event));
                }
            });
            if (batch.size() >= EVENTS_AT_ONCE) {
                takeIn(run, batch, seen, counts);
            }
        });
        takeIn(run, batch, seen, counts);
        return lasts;
    }

    private void takeIn(UUID run, List<SeenEvent> batch, SequenceCatchUp.Seen seen, TopicCounts counts) {
        for (SeenEvent lost : catchUp.takeIn(seen, batch)) {
            counts.add(Count.LOST, 1);
            if (counts.get(Count.LOST) <= mostEntries) {
                LOG.warnf(
                        "Lost by the database: %s %s %s, sequence %d of %s",
                        lost.topic(), lost.key(), lost.type(), lost.sequence(), lost.time());
                store.lost(run, lost);
            }
        }
        batch.clear();
    }

    private void readAgain(UUID run, ReplayedChannel channel) {
        TopicCounts counts = new TopicCounts();
        replay.read(run, channel, counts);
        store.count(run, replay.topic(channel), counts);
        LOG.infof("%s was read from its beginning: %s", replay.topic(channel), counts);
    }

    private void bringInLine(UUID run, PublishedState state, LastEvents lasts) {
        TopicCounts counts = new TopicCounts();
        QuarkusTransaction.requiringNew().timeout(LONGEST_TRANSACTION_SECONDS).run(() -> {
            publication.publish(state, lasts, counts);
            store.count(run, state.topic(), counts);
        });
        LOG.infof("%s says what the database says: %s", state.topic(), counts);
    }
}
