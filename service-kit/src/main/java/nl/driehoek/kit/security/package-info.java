/** Who calls: roles, organisation and jurisdictions from the bearer token. */
@NullMarked
package nl.driehoek.kit.security;

import org.jspecify.annotations.NullMarked;
