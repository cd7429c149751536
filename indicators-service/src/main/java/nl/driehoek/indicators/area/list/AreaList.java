package nl.driehoek.indicators.area.list;

import java.util.List;

/**
 * A list of areas that was read as far as it can be.
 *
 * @param skipped codes of what is no area that we keep, such as labour market regions
 * @param faults what was found wrong so far; whoever goes on with the list adds to it
 */
public record AreaList(List<ListedArea> areas, List<String> skipped, ListFaults faults) {}
