package nl.driehoek.examples.publisher;

/** Something that whoever started the program can mend; its message says what. */
class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
