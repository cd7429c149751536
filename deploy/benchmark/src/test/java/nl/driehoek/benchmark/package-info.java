/** What the benchmark loads is what it says. */
package nl.driehoek.benchmark;
