/** What a plan asks of an indicator, and how the printed text of it is read. */
@NullMarked
package nl.driehoek.plans.target.domain;

import org.jspecify.annotations.NullMarked;
