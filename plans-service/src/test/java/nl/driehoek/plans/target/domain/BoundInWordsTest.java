package nl.driehoek.plans.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.driehoek.kit.domain.Period;
import nl.driehoek.plans.target.domain.TargetReading.Read;
import nl.driehoek.plans.target.domain.TargetTextParser.Context;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundInWordsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    ≤ 3                         | hoogstens 3
                    < 30%                       | lager dan 30%
                    = 4,0                       | precies 4,0
                    ≥ 1432                      | minstens 1.432
                    > -5                        | hoger dan -5
                    ≤ 250000 euro               | hoogstens 250.000 euro
                    < 4 per 1.000 inwoners      | lager dan 4 per 1.000 inwoners
                    tussen 3% en 4,5%           | van 3% tot en met 4,5%
                    15%                         | hoogstens 15% (afgeleid: de tekst noemt geen kant)
                    <2008 (8%)                  | lager dan het niveau van 2008 (8%)
                    ≤2008                       | hoogstens het niveau van 2008
                    =2008-Q3                    | gelijk aan het niveau van het 3e kwartaal van 2008
                    ≥2008-03                    | minstens het niveau van maart 2008
                    niveau 2008                 | hoogstens het niveau van 2008 (afgeleid: de tekst noemt geen kant)
                    niet laten stijgen          | hoogstens het niveau van 2010
                    -10% t.o.v. 2019 (1.200)    | minstens 10% lager dan in 2019 (1.200)
                    < -10% t.o.v. 2019          | meer dan 10% lager dan in 2019
                    ≥ -10% t.o.v. 2019          | hoogstens 10% lager dan in 2019
                    > -10% t.o.v. 2019          | minder dan 10% lager dan in 2019
                    = -10% t.o.v. 2019          | precies 10% lager dan in 2019
                    ≥ +5% t.o.v. 2019-Q1        | minstens 5% hoger dan in het 1e kwartaal van 2019
                    > +5% t.o.v. 2019           | meer dan 5% hoger dan in 2019
                    ≤ +5% t.o.v. 2019           | hoogstens 5% hoger dan in 2019
                    < +5% t.o.v. 2019           | minder dan 5% hoger dan in 2019
                    n.t.b.                      | nog te bepalen
                    """)
    void aBoundIsSaidInOneDutchPhrase(String printed, String words) {
        Context context = new Context(new BigDecimal("20"), DesiredDirection.LOWER, Period.year(2010));
        Bound bound =
                ((Read) TargetTextParser.parse(printed, context)).expression().bound();

        assertThat(BoundInWords.of(bound)).isEqualTo(words);
    }
}
