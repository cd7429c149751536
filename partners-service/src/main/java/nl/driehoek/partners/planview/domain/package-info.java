/** What this service knows of plans, whatever the order in which their revisions come in. */
@NullMarked
package nl.driehoek.partners.planview.domain;

import org.jspecify.annotations.NullMarked;
