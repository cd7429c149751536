/** What is measured and how it is to be read. Pure Java. */
@NullMarked
package nl.driehoek.indicators.indicator.domain;

import org.jspecify.annotations.NullMarked;
