/** Plans and their revisions over HTTP. */
@NullMarked
package nl.driehoek.plans.plan.rest;

import org.jspecify.annotations.NullMarked;
