/** Who may report what, as plain rules. */
@NullMarked
package nl.driehoek.indicators.reportsource.domain;

import org.jspecify.annotations.NullMarked;
