/** Tables as files that people fill in and look at: CSV in two dialects, and XLSX. Read strictly, written safely. */
@NullMarked
package nl.driehoek.kit.table;

import org.jspecify.annotations.NullMarked;
