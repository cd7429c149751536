/** The processes of an installation and who looks after them. */
@NullMarked
package nl.driehoek.local.process;

import org.jspecify.annotations.NullMarked;
