/** A revision's content as a document: as it is sent, stored, answered and published. */
@NullMarked
package nl.driehoek.plans.plan.document;

import org.jspecify.annotations.NullMarked;
