package nl.driehoek.partners.consultation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.driehoek.partners.consultation.domain.Reaction;
import org.jspecify.annotations.Nullable;

/** A reaction, with the person who sent it for the audit. Never changed once it is there. */
@Entity
@Table(name = "reaction")
public class ReactionEntity {
    @Id
    UUID id;

    @Column(insertable = false, updatable = false)
    long number;

    @Column(name = "commitment_id")
    UUID commitmentId;

    @Column
    String partner;

    @Column
    String text;

    @Column(name = "reacted_at")
    Instant reactedAt;

    @Column
    String subject;

    /** The organisation that wrote it down, when that is another one. */
    @Column
    @Nullable
    String organisation;

    @Column
    @Nullable
    String reason;

    static ReactionEntity of(Reaction reaction, String subject) {
        ReactionEntity entity = new ReactionEntity();
        entity.id = reaction.id();
        entity.commitmentId = reaction.commitmentId();
        entity.partner = reaction.partner();
        entity.text = reaction.text();
        entity.reactedAt = reaction.at();
        entity.subject = subject;
        entity.organisation = reaction.recordedBy();
        entity.reason = reaction.ground();
        return entity;
    }

    Reaction reaction() {
        return new Reaction(id, commitmentId, partner, text, reactedAt, organisation, reason);
    }
}
