/** An installation on this machine: its data directory, its ports and whether it runs. */
@NullMarked
package nl.driehoek.local.instance;

import org.jspecify.annotations.NullMarked;
