package nl.driehoek.partners.commitment;

/**
 * Something in a list, with its place in it.
 *
 * @param number grows in the order of the list
 */
public record Listed<T>(long number, T item) {
    public String sortKey() {
        return Long.toString(number);
    }
}
