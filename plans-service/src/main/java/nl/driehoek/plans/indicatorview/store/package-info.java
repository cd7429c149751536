/** Known indicators in the database. */
@NullMarked
package nl.driehoek.plans.indicatorview.store;

import org.jspecify.annotations.NullMarked;
