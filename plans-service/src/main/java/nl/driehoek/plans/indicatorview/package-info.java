/** What this service knows of the catalogue of indicators; indicators-service is its owner. */
@NullMarked
package nl.driehoek.plans.indicatorview;

import org.jspecify.annotations.NullMarked;
