/** Takes measurements and statuses out as files: for spreadsheets, for other systems, and to be imported again. */
@NullMarked
package nl.driehoek.indicators.export;

import org.jspecify.annotations.NullMarked;
