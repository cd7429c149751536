/** How target texts are understood, over HTTP. */
@NullMarked
package nl.driehoek.plans.target.rest;

import org.jspecify.annotations.NullMarked;
