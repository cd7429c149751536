/** What an import is, and what became of it. */
@NullMarked
package nl.driehoek.indicators.imports.job.domain;

import org.jspecify.annotations.NullMarked;
