/** The load is what it says. */
package nl.driehoek.benchmark.http;
