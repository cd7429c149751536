/** How a published file of figures is to be read, and what its rows come to. Pure Java. */
@NullMarked
package nl.driehoek.indicators.imports.domain;

import org.jspecify.annotations.NullMarked;
