package nl.driehoek.indicators.area;

/** How an area passes into another. */
public enum SuccessionKind {
    /** All of it, perhaps together with others. */
    MERGED,
    /** All of it, under another name or code. */
    RENAMED,
    /** A part of it. */
    SPLIT
}
