/** What this service knows of plans, over HTTP. */
@NullMarked
package nl.driehoek.partners.planview.rest;

import org.jspecify.annotations.NullMarked;
