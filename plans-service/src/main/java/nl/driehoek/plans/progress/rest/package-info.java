/** How it goes with a plan, over HTTP. */
@NullMarked
package nl.driehoek.plans.progress.rest;

import org.jspecify.annotations.NullMarked;
