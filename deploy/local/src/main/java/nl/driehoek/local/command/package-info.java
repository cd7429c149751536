/** The commands: each reads its options and hands over. */
@NullMarked
package nl.driehoek.local.command;

import org.jspecify.annotations.NullMarked;
