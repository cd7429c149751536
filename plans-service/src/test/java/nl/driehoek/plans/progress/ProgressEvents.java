package nl.driehoek.plans.progress;

import static nl.driehoek.plans.Groningen.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import nl.driehoek.plans.Told;
import nl.driehoek.plans.progress.events.CommitmentChangedV1;
import nl.driehoek.plans.progress.events.TargetStatusChangedV1;

/** What the other services tell of targets and promises of the plan of Groningen. */
final class ProgressEvents {

    private ProgressEvents() {}

    static CloudEvent status(String plan, String target, long sequence, String verdict) {
        String id = plan + "." + target + ".GM0014";
        return Told.event(TargetStatusChangedV1.TYPE, id, sequence, """
                {"id":"%s","planId":"%s","revision":1,"target":"%s","indicator":"groningen-%s","area":"GM0014",
                 "theme":"drugs","due":"2014","printed":"<2008 (8%%)","intermediate":false,"goalDue":"2014","passed":[],
                 "assessedOn":"2012-02-02","method":{"name":"status-method","version":1},"verdict":"%s",
                 "notDistinguishable":false,"finality":"INTERIM","trajectory":"ON_TRACK","confidence":"LOW",
                 "trend":"INSUFFICIENT_DATA","projected":5,"latest":{"period":"2010","value":7,"version":1,
                 "measurements":1},"inputs":{"revision":1,"measurements":[]},
                 "reasons":[{"code":"VALUE_BELOW_BOUND","text":"7 is lager dan 8","textEn":"7 is lower than 8"}]}
                """.formatted(id, plan, target, target, verdict));
    }

    static CloudEvent statusLeft(String plan, String target, long sequence) {
        return Told.tombstone(TargetStatusChangedV1.TYPE, plan + "." + target + ".GM0014", sequence);
    }

    static ObjectNode promise(String plan, String id, String theme, String title) {
        return json("""
                {"id":"%s","planId":"%s","theme":"%s","title":"%s","kind":"PERFORMANCE_NORM",
                 "responsibilities":[{"partner":"politie-groningen","role":"LEAD","agreedAt":"2012-02-20T10:00:00Z"},
                   {"partner":"openbaar-ministerie","role":"ADDRESSEE"}],
                 "reference":"C000-101","alsoUnder":["wijken-en-buurten"],"deadline":"2012-06-01",
                 "norms":[{"key":"n1","type":"SHARE","comparator":"AT_LEAST","quantity":80,"text":"80%% op tijd"}],
                 "assessments":[{"norm":"n1","verdict":"MET","finality":"INTERIM","why":"84,2%% is ten minste 80%%.",
                   "whyEn":"84.2%% is at least 80%%.","splits":[],"reasons":[]}],
                 "overdueReports":[{"period":"2012-Q1","dueOn":"2012-04-30"}],
                 "status":"UNDER_WAY","statusSince":"2012-04-10T09:30:00Z",
                 "latestProgress":{"id":"6f1c1f5e-7a52-4a3e-9f58-3f0c5e1b2a10","partner":"politie-groningen",
                   "period":"2012-Q2","text":"101 van de 120 zaken op tijd",
                   "values":[{"norm":"n1","numerator":101,"denominator":120}],
                   "reportedAt":"2012-07-09T08:00:00Z","version":1},"version":1}
                """.formatted(id, plan, theme, title));
    }

    static CloudEvent promised(long sequence, ObjectNode promise) {
        return Told.event(CommitmentChangedV1.TYPE, promise.path("id").asText(), sequence, promise.toString());
    }
}
