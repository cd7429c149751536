/** What a partner is asked, and what it may say. */
@NullMarked
package nl.driehoek.partners.consultation.domain;

import org.jspecify.annotations.NullMarked;
