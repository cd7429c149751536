package nl.driehoek.partners.commitment.events;

/** The topic of what happened with commitments; how they are now is on {@link CommitmentChangedV1#TOPIC}. */
public final class CommitmentFacts {
    /** The key is the id of the commitment, so that its facts come in their order. */
    public static final String TOPIC = "driehoek.commitment-facts";

    private CommitmentFacts() {}
}
