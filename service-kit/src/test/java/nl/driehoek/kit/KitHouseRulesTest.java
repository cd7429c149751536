package nl.driehoek.kit;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import nl.driehoek.kit.testing.HouseRules;

@AnalyzeClasses(packages = "nl.driehoek.kit", importOptions = ImportOption.DoNotIncludeTests.class)
class KitHouseRulesTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);
}
