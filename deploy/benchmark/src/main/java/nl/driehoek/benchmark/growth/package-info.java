/** Whether what is stored makes what comes in more costly. */
@NullMarked
package nl.driehoek.benchmark.growth;

import org.jspecify.annotations.NullMarked;
