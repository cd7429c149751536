package nl.driehoek.indicators.status.domain;

/** Numbers as they stand in a text: for reading, never for deciding. */
final class WordedNumber {
    private static final int DECIMALS_IN_TEXT = 3;

    private WordedNumber() {}

    static String nl(Fraction number) {
        return nl(number, DECIMALS_IN_TEXT);
    }

    static String nl(Fraction number, int decimals) {
        return en(number, decimals).replace('.', ',');
    }

    static String en(Fraction number) {
        return en(number, DECIMALS_IN_TEXT);
    }

    static String en(Fraction number, int decimals) {
        return number.shown(decimals).toPlainString();
    }
}
