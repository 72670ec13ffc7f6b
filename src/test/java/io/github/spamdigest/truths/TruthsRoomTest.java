package io.github.spamdigest.truths;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Hunt;
import io.github.spamdigest.core.InboxAllows;
import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import io.github.spamdigest.core.Totals;

/** The room that measures the judgement knows nothing of it. */
@AnalyzeClasses(packages = "io.github.spamdigest.truths")
class TruthsRoomTest {

    @ArchTest
    static final ArchRule itKnowsTheEvidenceAndNotTheJudgement = classes()
            .that(nameMatching(".*Test.*").negate().as("are no tests"))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "io.github.spamdigest.truths",
                            "io.github.spamdigest.core.view",
                            "java..",
                            "org.jspecify.annotations")
                    .or(equivalentTo(SenderDomain.class))
                    .or(equivalentTo(Snapshot.class))
                    .or(equivalentTo(TimeWindow.class))
                    .or(equivalentTo(Totals.class))
                    .or(equivalentTo(Totals.RowsOfWindow.class))
                    .or(equivalentTo(Authentication.class))
                    .or(equivalentTo(DailySeries.class))
                    .or(equivalentTo(DomainActivity.class))
                    .or(equivalentTo(Evidence.class))
                    .or(equivalentTo(Correspondence.class))
                    .or(equivalentTo(InboxAllows.class))
                    .or(equivalentTo(Hunt.class))
                    .or(equivalentTo(ReadingReport.class)));
}
