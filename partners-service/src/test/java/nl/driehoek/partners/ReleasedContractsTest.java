package nl.driehoek.partners;

import nl.driehoek.kit.testing.ReleasedContractRules;

/** What was released keeps its word: see the rules. */
class ReleasedContractsTest extends ReleasedContractRules {}
