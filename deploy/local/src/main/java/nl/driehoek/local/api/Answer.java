package nl.driehoek.local.api;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered to a change. */
public record Answer(int status, JsonNode body) {}
