/** What clients do meanwhile, and the ledger of everything that was acknowledged to them. */
@NullMarked
package nl.driehoek.faults.load;

import org.jspecify.annotations.NullMarked;
