package nl.driehoek.kit.correlation;

import java.util.Map;

/**
 * The correlation ids of changes that several callers make in one transaction.
 *
 * @param by what each of them changes; anything else belongs to what is being done now
 * @param <K> what is changed
 */
public record Correlations<K>(Map<K, String> by) {

    public Correlations {
        by = Map.copyOf(by);
    }

    /** When everything belongs to what is being done now. */
    public static <K> Correlations<K> present() {
        return new Correlations<>(Map.of());
    }

    /** Does what belongs to this change. */
    public void during(K changed, Runnable work) {
        String id = by.get(changed);
        if (id == null) {
            work.run();
        } else {
            Correlation.during(id, work);
        }
    }
}
