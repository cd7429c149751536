/** REST conventions of the NLgov API design rules: headers, checked bodies, paging, preconditions, idempotency. */
@NullMarked
package nl.driehoek.kit.rest;

import org.jspecify.annotations.NullMarked;
