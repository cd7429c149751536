/** Lists of areas as others publish them: code lists of Statistics Netherlands, and tables. */
@NullMarked
package nl.driehoek.indicators.area.list;

import org.jspecify.annotations.NullMarked;
