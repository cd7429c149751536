/** Partners say what they think of what is proposed to them: their own list, answers and reactions. */
@NullMarked
package nl.driehoek.partners.consultation;

import org.jspecify.annotations.NullMarked;
