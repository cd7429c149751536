package nl.driehoek.indicators.area;

import java.util.concurrent.atomic.AtomicInteger;

/** Codes of municipalities that do not exist, so that no other test uses them: all tests share one database. */
final class AreaCodes {
    private static final AtomicInteger LAST = new AtomicInteger(5000);

    private AreaCodes() {}

    static String municipality() {
        return "GM" + LAST.incrementAndGet();
    }
}
