/** The targets of a plan as a table, for people who keep them in a spreadsheet. */
@NullMarked
package nl.driehoek.plans.plan.table;

import org.jspecify.annotations.NullMarked;
