package nl.driehoek.indicators.imports.job;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.driehoek.indicators.imports.store.ImportFigureStore;

/** Sets figures aside, some thousands at a time. */
final class Staging {
    private static final int BATCH = 5_000;

    private final ImportFigureStore store;
    private final UUID job;
    private final List<StagedFigure> batch = new ArrayList<>();
    private long position;

    Staging(ImportFigureStore store, UUID job) {
        this.store = store;
        this.job = job;
    }

    void add(StagedFigure figure) {
        batch.add(figure);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    void flush() {
        if (!batch.isEmpty()) {
            store.add(job, position, batch);
            position += batch.size();
            batch.clear();
        }
    }
}
