package nl.driehoek.partners.commitment;

import java.util.UUID;
import nl.driehoek.partners.commitment.domain.Content;

/** What somebody wants a commitment to be. */
public record CommitmentDraft(UUID planId, Content content) {}
