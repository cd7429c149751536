/** The AsyncAPI document as a page for people. */
@NullMarked
package nl.driehoek.kit.contract.page;

import org.jspecify.annotations.NullMarked;
