package nl.driehoek.partners;

import nl.driehoek.kit.testing.AsyncApiPageRules;

/** The AsyncAPI document as a page says all that it says: see the rules. */
class AsyncApiPageTest extends AsyncApiPageRules {}
