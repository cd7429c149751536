/** Real PostgreSQL, Kafka broker and OIDC issuer inside one JVM. */
@NullMarked
package nl.driehoek.embedded;

import org.jspecify.annotations.NullMarked;
