/** The published contracts: OpenAPI, AsyncAPI and the JSON Schemas of events. */
@NullMarked
package nl.driehoek.kit.contract;

import org.jspecify.annotations.NullMarked;
