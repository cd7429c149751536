/** Whether what was measured is right, too. */
@NullMarked
package nl.driehoek.benchmark.check;

import org.jspecify.annotations.NullMarked;
