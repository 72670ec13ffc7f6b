package io.github.spamdigest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rooms within the rooms: who knows whom, what each shows, and how many live there. */
@AnalyzeClasses(packages = "io.github.spamdigest", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String ROOT = "io.github.spamdigest.";

    private static final int MOST_TYPES = 60;

    /** What each inner room shows, and to whom: other public types would be shown to nobody. */
    private static final Map<String, Set<String>> SHOWN = Map.ofEntries(
            Map.entry("core.families.Family", Set.of("azure.logs", "local", "render")),
            Map.entry("core.families.RankedFamily", Set.of("render")),
            Map.entry("core.families.SpamOfNames", Set.of("azure.logs", "core", "local")),
            Map.entry("core.families.Tail", Set.of("render")),
            Map.entry("core.families.Unlisted", Set.of("core", "render")),
            Map.entry("core.judgement.Judgement", Set.of("core")),
            Map.entry("core.life.ClosedTask", Set.of("render")),
            Map.entry("core.life.Decided", Set.of("render")),
            Map.entry("core.life.Decider", Set.of("app.cli")),
            Map.entry("core.life.Decision", Set.of("app.cli", "azure.table", "local.folder", "memory", "render")),
            Map.entry(
                    "core.life.DecisionBook",
                    Set.of("app", "app.cli", "azure", "azure.table", "core", "local", "local.folder")),
            Map.entry("core.life.Decisions", Set.of("app.cli", "azure.table", "core", "local.folder", "memory")),
            Map.entry("core.life.GivenDecisions", Set.of("app.cli", "app.settings", "core")),
            Map.entry("core.life.HeldSignal", Set.of("core")),
            Map.entry("core.life.KeptSignals", Set.of("core")),
            Map.entry("core.life.LivingTask", Set.of("core", "render")),
            Map.entry("core.life.NameKey", Set.of("core", "memory")),
            Map.entry("core.life.OpenLine", Set.of("render")),
            Map.entry("core.life.OpenTask", Set.of("render")),
            Map.entry("core.life.PastTasks", Set.of("app.cli", "core")),
            Map.entry("core.life.Said", Set.of("core", "memory")),
            Map.entry("core.life.TaskLives", Set.of("core", "render")),
            Map.entry("core.life.TaskState", Set.of("render")),
            Map.entry("core.life.ToldSignal", Set.of("core", "memory")),
            Map.entry("core.signals.Acquaintance", Set.of("core.families", "core.life")),
            Map.entry("core.signals.Campaign", Set.of("core", "render")),
            Map.entry("core.signals.Signal", Set.of("core", "core.life", "render")),
            Map.entry("core.signals.Signals", Set.of("core", "core.judgement", "core.life")),
            Map.entry("core.view.Became", Set.of("core.life", "core.signals", "render")),
            Map.entry("core.view.Carried", Set.of("azure.logs", "local", "render")),
            Map.entry("core.view.Clicks", Set.of("azure.logs", "core.life", "core.signals", "local", "render")),
            Map.entry(
                    "core.view.DayBits", Set.of("azure.logs", "core.judgement", "core.life", "core.signals", "local")),
            Map.entry("core.view.DayCount", Set.of("azure.logs", "core.life", "core.signals", "local")),
            Map.entry("core.view.MailStream", Set.of("azure.logs", "core.life", "core.signals", "local")),
            Map.entry("core.view.NameActivity", Set.of("azure.logs", "core.life", "core.signals", "local")),
            Map.entry(
                    "core.view.NamesInView",
                    Set.of("azure.logs", "core", "core.judgement", "core.life", "core.signals", "local", "render")),
            Map.entry("core.view.Proof", Set.of("azure.logs", "core.life", "core.signals", "local")),
            Map.entry("azure.logs.Kql", Set.of("azure")),
            Map.entry("azure.logs.LogAnalyticsProbe", Set.of("azure")),
            Map.entry("azure.logs.LogAnalyticsSource", Set.of("azure")),
            Map.entry("azure.logs.ViewKql", Set.of("azure")),
            Map.entry("azure.logs.Workspace", Set.of("azure")),
            Map.entry("azure.table.TableDecisionBook", Set.of("azure")),
            Map.entry("azure.table.TableDigestMemory", Set.of("azure")),
            // The two are shown to the tests of what the three rooms of azure have in common.
            Map.entry("azure.table.TableClients", Set.of()),
            Map.entry("azure.table.TablePipeline", Set.of()),
            Map.entry("azure.graph.GraphClient", Set.of("azure")),
            Map.entry("azure.graph.GraphFailure", Set.of("azure")),
            Map.entry("azure.graph.GraphMailSender", Set.of("azure")),
            Map.entry("azure.graph.GraphProbe", Set.of("azure")),
            Map.entry("azure.graph.Mailbox", Set.of("azure")),
            // The main class.
            Map.entry("app.cli.DigestCli", Set.of()),
            Map.entry("app.settings.DomainListSettings", Set.of("app", "app.cli")),
            Map.entry("app.settings.ExclusionsFile", Set.of("app.cli")),
            Map.entry("app.settings.IdentitySettings", Set.of("app", "app.cli")),
            Map.entry("app.settings.MailSettings", Set.of("app", "app.cli")),
            Map.entry("app.settings.OptionValues", Set.of("app.cli")),
            Map.entry("app.settings.Setting", Set.of("app", "app.cli")),
            Map.entry("app.settings.Settings", Set.of("app", "app.cli")),
            Map.entry("app.settings.TableSettings", Set.of("app", "app.cli")),
            // Shown to the tests of what a tick asks.
            Map.entry("app.settings.TokenHosts", Set.of()),
            Map.entry("app.settings.WorkspaceSettings", Set.of("app", "app.cli")),
            Map.entry("local.folder.FolderDecisionBook", Set.of("local")),
            Map.entry("local.folder.FolderDigestMemory", Set.of("local")),
            Map.entry("local.folder.FolderSender", Set.of("local")));

    /** Where files, memories, settings or services are read or written. */
    private static final String[] WITH_JSON = {
        ROOT + "memory..", ROOT + "local..", ROOT + "render..", ROOT + "azure..", ROOT + "app.settings.."
    };

    @ArchTest
    static final ArchRule theRoomsOfAzureDoNotKnowEachOther =
            slices().matching(ROOT + "azure.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule settingsDoNotKnowWhoReadsThem = classes()
            .that()
            .resideInAPackage(ROOT + "app.settings..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAPackage(ROOT + "app.settings..").or(not(resideInAPackage(ROOT + "app.."))));

    @ArchTest
    static final ArchRule nobodyKnowsTheCommandLine = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "app.cli..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "app.cli.."));

    @ArchTest
    static final ArchRule onlyTheComparisonAndTheQuestionKnowTheJudgement = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "core.judgement..")
            .and()
            .haveNameNotMatching(".*\\.core\\.(SnapshotDiff|AskAndJudge)(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "core.judgement.."));

    @ArchTest
    static final ArchRule onlyTheAdaptersOpenFolders = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "local.folder..")
            .and()
            .haveNameNotMatching(".*\\.local\\.LocalAdapters(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "local.folder.."));

    @ArchTest
    static final ArchRule jsonIsReadWhereItComesIn = noClasses()
            .that()
            .resideOutsideOfPackages(WITH_JSON)
            .should()
            .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.."));

    @ArchTest
    static final ArchRule tablesOfTextAreReadInLocalAndWrittenInRender = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "local..", ROOT + "render..")
            .should()
            .dependOnClassesThat(resideInAPackage("de.siegmar.."));

    @ArchTest
    static void whatAnInnerRoomShowsStandsOnTheList(JavaClasses classes) {
        Map<String, Set<String>> shown = new TreeMap<>();
        for (JavaClass type : classes) {
            String room = roomOf(type);
            if (isTopLevel(type)
                    && room.contains(".")
                    && type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC)) {
                shown.put(type.getName().substring(ROOT.length()), usersOf(type));
            }
        }
        assertEquals(new TreeMap<>(SHOWN), shown);
    }

    @ArchTest
    static void noRoomIsTooFullToLookAround(JavaClasses classes) {
        Map<String, Long> types = classes.stream()
                .filter(RoomsTest::isTopLevel)
                .collect(Collectors.groupingBy(RoomsTest::roomOf, TreeMap::new, Collectors.counting()));
        types.forEach((room, number) -> assertTrue(number <= MOST_TYPES, room + " has " + number + " types"));
    }

    private static Set<String> usersOf(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(dependency -> roomOf(dependency.getOriginClass()))
                .filter(room -> !room.equals(roomOf(type)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isTopLevel(JavaClass type) {
        return type.getEnclosingClass().isEmpty() && !type.getSimpleName().equals("package-info");
    }

    private static String roomOf(JavaClass type) {
        String room = type.getPackageName();
        return room.length() < ROOT.length() ? "" : room.substring(ROOT.length());
    }
}
