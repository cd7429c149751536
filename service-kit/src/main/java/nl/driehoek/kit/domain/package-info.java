/**
 * What the domain packages of all services may use besides java.*: how a rule says that input is
 * wrong, and calendar periods.
 */
@NullMarked
package nl.driehoek.kit.domain;

import org.jspecify.annotations.NullMarked;
