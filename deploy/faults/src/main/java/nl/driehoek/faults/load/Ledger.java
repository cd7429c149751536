package nl.driehoek.faults.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import nl.driehoek.local.instance.Service;

/**
 * What was acknowledged to clients, as questions to the public API with the only right answer: how many versions a
 * measurement has, which revision is in force, how often a reference exists. A change that was lost or done twice gives
 * another answer.
 */
public final class Ledger {

    private static final String COUNT = "count ";

    private final Map<Question, String> answers = new ConcurrentHashMap<>();
    private final Set<Question> fresh = ConcurrentHashMap.newKeySet();
    private final Set<String> reports = ConcurrentHashMap.newKeySet();
    private final Set<String> reportsBeforeRestore = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();

    /**
     * Something to ask of a resource.
     *
     * @param pointer JSON pointer into the answer; after "count " to a list of which only the length counts
     */
    public record Question(Service service, String path, String pointer) {

        String answer(JsonNode body) {
            return pointer.startsWith(COUNT)
                    ? Integer.toString(
                            body.at(pointer.substring(COUNT.length())).size())
                    : body.at(pointer).asText();
        }
    }

    /** A client was told that its change is done. */
    public void acknowledged() {
        acknowledged.incrementAndGet();
    }

    /** A client had an answer that cannot be right. */
    public void surprise(String what) {
        surprises.add(what);
    }

    /** A report is on its topic: it has to have one answer. */
    public void reported(String id) {
        acknowledged();
        reports.add(id);
    }

    /** Databases were put back: what was reported before may be answered once more, for it is taken in once more. */
    public void restored() {
        reportsBeforeRestore.addAll(reports);
        reports.clear();
    }

    /** Reports that do not have the answers that they should. */
    public List<String> checkAnswers(ToIntFunction<String> answersTo) {
        List<String> wrong = new ArrayList<>();
        for (String report : reports) {
            int count = answersTo.applyAsInt(report);
            if (count != 1) {
                wrong.add("ledger: report " + report + " has " + count + " answers");
            }
        }
        for (String report : reportsBeforeRestore) {
            if (answersTo.applyAsInt(report) == 0) {
                wrong.add("ledger: report " + report + " has no answer");
            }
        }
        return wrong;
    }

    /** From now on the member of this resource is this. */
    public void expect(Service service, String path, String pointer, Object answer) {
        Question question = new Question(service, path, pointer);
        answers.put(question, answer.toString());
        fresh.add(question);
    }

    /** From now on the list of this resource has so many items. */
    public void expectCount(Service service, String path, String pointer, int count) {
        expect(service, path, COUNT + pointer, count);
    }

    public long acknowledgedChanges() {
        return acknowledged.get();
    }

    /** What was written since the last look is compared with the API. Returns every difference. */
    public List<String> checkFresh(Api api) {
        Set<Question> looked = new HashSet<>(fresh);
        fresh.removeAll(looked);
        return check(api, looked);
    }

    /** Everything is compared with the API. Returns every difference. */
    public List<String> checkAll(Api api) {
        return check(api, answers.keySet());
    }

    private List<String> check(Api api, Set<Question> questions) {
        List<String> differences = new ArrayList<>();
        for (String surprise = surprises.poll(); surprise != null; surprise = surprises.poll()) {
            differences.add("ledger: " + surprise);
        }
        differing(api, questions).forEach(difference -> differences.add("ledger: " + difference.told()));
        return differences;
    }

    /**
     * A question that has another answer than it should.
     *
     * @param told in words
     */
    public record Difference(Question question, String told) {}

    /** Everything that has another answer now than was acknowledged. */
    public List<Difference> differing(Api api) {
        return differing(api, answers.keySet());
    }

    private List<Difference> differing(Api api, Set<Question> questions) {
        List<Difference> differences = new ArrayList<>();
        Map<String, Api.Reply> replies = new HashMap<>();
        for (Question question : questions) {
            Api.Reply reply = replies.computeIfAbsent(
                    question.service() + question.path(), path -> api.get(question.service(), question.path()));
            String right = answers.getOrDefault(question, "");
            String answer = reply.isDone() ? question.answer(reply.body()) : "status " + reply.status();
            if (!answer.equals(right)) {
                differences.add(new Difference(
                        question,
                        "%s%s %s is %s, acknowledged was %s"
                                .formatted(
                                        question.service().module(),
                                        question.path(),
                                        question.pointer(),
                                        answer,
                                        right)));
            }
        }
        return differences;
    }

    /** What clients were told to be lost is not asked for again. */
    public void forget(Question question) {
        answers.remove(question);
        fresh.remove(question);
    }
}
