package nl.driehoek.partners;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import nl.driehoek.kit.testing.HouseRules;

@AnalyzeClasses(packages = "nl.driehoek.partners", importOptions = ImportOption.DoNotIncludeTests.class)
class PartnersHouseRulesTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);
}
