/** What it costs to judge one target, and how that grows with the history of its series. */
@NullMarked
package nl.driehoek.benchmark.judging;

import org.jspecify.annotations.NullMarked;
