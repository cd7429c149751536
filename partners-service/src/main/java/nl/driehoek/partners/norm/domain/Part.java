package nl.driehoek.partners.norm.domain;

import java.math.BigDecimal;

/** One of the parts of which a figure is the sum: two meetings, of which one with managers and one with doormen. */
public record Part(String key, String title, BigDecimal quantity) {}
