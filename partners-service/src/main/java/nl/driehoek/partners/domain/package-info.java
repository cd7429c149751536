/** Forms that every feature of this service shares: codes and texts. */
@NullMarked
package nl.driehoek.partners.domain;

import org.jspecify.annotations.NullMarked;
