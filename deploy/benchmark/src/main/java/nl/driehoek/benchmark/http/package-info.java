/** Load over HTTP. */
@NullMarked
package nl.driehoek.benchmark.http;

import org.jspecify.annotations.NullMarked;
