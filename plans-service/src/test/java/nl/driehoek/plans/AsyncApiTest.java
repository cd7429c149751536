package nl.driehoek.plans;

import nl.driehoek.kit.testing.AsyncApiRules;

/** The AsyncAPI document says what is so: see the rules. */
class AsyncApiTest extends AsyncApiRules {}
