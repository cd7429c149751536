package nl.driehoek.kit.domain;

/**
 * One thing that is wrong with an input document.
 *
 * @param pointer JSON pointer (RFC 6901) to the place; empty for the document as a whole
 * @param code kebab-case name of the broken rule, stable for callers, such as {@code theme-key-twice}
 * @param detail what is wrong and what would be right, for a person; never holds internals
 */
public record Fault(String pointer, String code, String detail) {

    /** The same fault seen from a document that holds this one at {@code prefix}. */
    public Fault under(String prefix) {
        return new Fault(prefix + pointer, code, detail);
    }
}
