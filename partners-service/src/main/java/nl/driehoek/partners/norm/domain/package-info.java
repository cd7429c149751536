/** What the figure of a commitment promises, what is reported on it, and what that comes to. */
@NullMarked
package nl.driehoek.partners.norm.domain;

import org.jspecify.annotations.NullMarked;
