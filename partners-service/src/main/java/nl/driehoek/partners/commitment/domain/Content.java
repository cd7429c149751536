package nl.driehoek.partners.commitment.domain;

/** What somebody writes down of a commitment, be it to propose it or to change it. */
public record Content(Themes themes, Registration registration, Promise promise) {}
