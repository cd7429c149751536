package nl.driehoek.plans.plan.document;

import static org.quicktheories.QuickTheory.qt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.plans.plan.domain.ContentRules;
import nl.driehoek.plans.plan.domain.ContentScope;
import nl.driehoek.plans.plan.domain.PlanContent;
import nl.driehoek.plans.plan.domain.YearSpan;
import org.junit.jupiter.api.Test;

/** A content comes back from its document as it went in, whether it is stored or sent again. */
class ContentDocumentPropertiesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static ContentDocument throughJson(ContentDocument document) {
        try {
            return JSON.readValue(JSON.writeValueAsString(document), ContentDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsStoredComesBackTheSame() {
        qt().forAll(RandomContents.contents())
                .check(content ->
                        throughJson(ContentDocument.of(content)).content().equals(content));
    }

    @Test
    void whatWasReadCanBeSentBackAndSaysTheSame() {
        ContentScope scope = new ContentScope(List.of("GM0014"), new YearSpan(2012, 2012));

        qt().forAll(RandomContents.contents()).check(content -> ContentRules.read(
                        throughJson(ContentDocument.of(content)).form(), scope, new Faults())
                .filter(content::equals)
                .isPresent());
    }

    @Test
    void withoutTextsAllThatIsJudgedIsStillThere() {
        qt().forAll(RandomContents.contents()).check(content -> {
            PlanContent least = ContentDocument.of(content).withoutTexts().content();
            return least.targets().equals(content.targets())
                    && least.monitored().equals(content.monitored())
                    && least.budget().equals(content.budget())
                    && least.themes().get(0).themes().get(0).key().equals("b")
                    && least.themes().get(0).intendedResults().isEmpty();
        });
    }
}
