/** Commitments and progress as tables, for people who keep them in a spreadsheet. */
@NullMarked
package nl.driehoek.partners.exchange;

import org.jspecify.annotations.NullMarked;
