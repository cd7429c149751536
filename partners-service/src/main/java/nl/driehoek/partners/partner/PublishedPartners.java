package nl.driehoek.partners.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import nl.driehoek.kit.events.OutgoingEvent;
import nl.driehoek.kit.reconciliation.PublishedState;
import nl.driehoek.partners.partner.events.PartnerRegisteredV1;
import nl.driehoek.partners.partner.store.PartnerStore;

/** Every partner, as it should stand on the topic. */
@ApplicationScoped
public class PublishedPartners implements PublishedState {
    private static final PartnerFilter ALL = new PartnerFilter(null, null, null, null, null, null, null);
    private static final int AT_ONCE = 200;

    private final PartnerStore partners;

    PublishedPartners(PartnerStore partners) {
        this.partners = partners;
    }

    @Override
    public String topic() {
        return PartnerRegisteredV1.TOPIC;
    }

    @Override
    public void each(Consumer<OutgoingEvent> present) {
        String after = "";
        List<RegisteredPartner> some;
        do {
            some = partners.page(ALL, after, AT_ONCE);
            some.forEach(partner -> present.accept(PartnerRegisteredV1.of(partner)));
            after = some.isEmpty() ? after : some.get(some.size() - 1).partner().code();
        } while (!some.isEmpty());
    }

    @Override
    public OutgoingEvent gone(String key) {
        return PartnerRegisteredV1.gone(key);
    }
}
