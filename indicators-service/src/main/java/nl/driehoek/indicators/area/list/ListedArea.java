package nl.driehoek.indicators.area.list;

import java.util.function.UnaryOperator;
import nl.driehoek.indicators.area.Area;

/**
 * What a row of a list says of an area.
 *
 * @param row by which the list's faults name it
 * @param saysParent whether the list tells which area holds which; most code lists do not
 * @param says what becomes of the area as it is known, or as one that nobody said anything of yet; what the list does
 *     not tell stays
 */
public record ListedArea(int row, String code, boolean saysParent, UnaryOperator<Area> says) {}
