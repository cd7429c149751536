/** How it goes with a plan, put together from what other services told. */
@NullMarked
package nl.driehoek.plans.progress.domain;

import org.jspecify.annotations.NullMarked;
