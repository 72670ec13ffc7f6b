package io.github.spamdigest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestRun;
import io.github.spamdigest.core.judgement.Judgement;
import java.util.Set;

/** The rooms of the house and who may know whom. */
@AnalyzeClasses(packages = "io.github.spamdigest", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.github.spamdigest.";

    @ArchTest
    static final ArchRule theCoreKnowsOnlyPlainJava = classes()
            .that()
            .resideInAPackage(ROOT + "core..")
            .and()
            // The keyed hash, and letters without their accents, need more of the JDK.
            .doNotHaveFullyQualifiedName(ROOT + "core.life.NameKey")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "core.signals.Letters")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            ROOT + "core..", "java.lang..", "java.util..", "java.time..", "org.jspecify.annotations..")
                    .and(DescribedPredicate.not(resideInAnyPackage(
                            "java.util.logging..", "java.util.concurrent..", "java.lang.reflect.."))));

    @ArchTest
    static final ArchRule azureLocalAndRenderDoNotKnowEachOther =
            slices().matching(ROOT + "(azure|local|render)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule theStoredFormKnowsOnlyTheCore = classes()
            .that()
            .resideInAPackage(ROOT + "memory..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    ROOT + "core..", ROOT + "memory..", "java..", "com.fasterxml.jackson.core..", "org.jspecify.."));

    @ArchTest
    static final ArchRule onlyTheTwoWorldsUseTheStoredForm = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "memory..", ROOT + "local..", ROOT + "azure..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "memory.."));

    @ArchTest
    static final ArchRule nobodyImportsApp = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "app..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "app.."));

    @ArchTest
    static final ArchRule azureSdksStayInAzure = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "azure..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.azure..", "com.microsoft.graph..", "com.microsoft.kiota.."));

    /** A newer library takes the place of azure-monitor-query one day: one class to change (docs/decisions/0015). */
    @ArchTest
    static final ArchRule oneClassKnowsTheQueryLibrary = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "azure.logs.QueryRunner")
            .should()
            .dependOnClassesThat(resideInAPackage("com.azure.monitor.."));

    /** An SDK's exception that hangs on ours can fail while it is printed, and the run then never ends. */
    @ArchTest
    static final ArchRule noSdkExceptionLeavesAzure = noClasses()
            .that()
            .resideInAPackage(ROOT + "azure..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "azure.SafeFailure")
            .should()
            .callMethodWhere(isCallTo(DigestException.class, Set.of("addSuppressed", "initCause")))
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "a failure with a cause",
                    call -> call.getTargetOwner().isEquivalentTo(DigestException.class)
                            && call.getTarget().getRawParameterTypes().stream()
                                    .anyMatch(type -> type.isEquivalentTo(Throwable.class))));

    /** The lists use its parser of host names and public suffixes, never its client (docs/decisions/0004). */
    @ArchTest
    static final ArchRule okHttpStaysInAzureAndTheLists = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "azure..", ROOT + "lists..")
            .should()
            .dependOnClassesThat(resideInAPackage("okhttp3.."));

    @ArchTest
    static final ArchRule theListsKnowOnlyTheCoreAndTheirParser = classes()
            .that()
            .resideInAPackage(ROOT + "lists..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(ROOT + "core..", ROOT + "lists..", ROOT + "names..", "java..", "org.jspecify..")
                            .or(DescribedPredicate.describe(
                                    "OkHttp's parser", type -> type.getName().startsWith("okhttp3.HttpUrl"))));

    /** Java's own mapping leads to the domains of others (docs/decisions/0018). */
    @ArchTest
    static final ArchRule nobodyMapsNamesByAnOlderStandard =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.net.IDN");

    @ArchTest
    static final ArchRule theMappingKnowsNothingButItsLibrary = classes()
            .that()
            .resideInAPackage(ROOT + "names..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(ROOT + "names..", "java..", "org.jspecify..", "com.ibm.icu.text.."));

    @ArchTest
    static final ArchRule namesAreMappedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "names..")
            .should()
            .dependOnClassesThat(resideInAPackage("com.ibm.icu.."));

    @ArchTest
    static final ArchRule onlyAppUsesTheLists = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "app..", ROOT + "lists..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "lists.."));

    @ArchTest
    static final ArchRule theFunctionsLibraryStaysInApp = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "app..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.microsoft.azure.functions..", "picocli.."));

    @ArchTest
    static final ArchRule templatesAndPicturesStayInRender = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "render..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("freemarker..", "java.awt..", "javax.imageio.."));

    @ArchTest
    static final ArchRule theEnvironmentIsReadInAppOnly = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "app..")
            .should()
            .callMethodWhere(isCallTo(System.class, Set.of("getenv", "getProperty", "getProperties")));

    @ArchTest
    static final ArchRule nobodyLooksAtTheClock = noClasses().should().callMethodWhere(looksAtTheClock());

    @ArchTest
    static final ArchRule noRandomIdentifiersInTheCore = noClasses()
            .that()
            .resideInAPackage(ROOT + "core..")
            .should()
            .callMethodWhere(isCallTo(java.util.UUID.class, Set.of("randomUUID")))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class);

    @ArchTest
    static final ArchRule staticFieldsAreFinal =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule publicCoreTypesAreValuesOrPorts = classes()
            .that()
            .resideInAPackage(ROOT + "core..")
            .and()
            .arePublic()
            .and()
            .doNotBelongToAnyOf(DigestRun.class, DigestException.class, Judgement.class)
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.be(DescribedPredicate.describe(
                    "records, interfaces or enums", type -> type.isRecord() || type.isInterface() || type.isEnum())));

    @ArchTest
    static final ArchRule onlyTheFilterWritesToTheScreen = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "app.cli.Screen")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nobodyThrowsGenericExceptions = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    private static DescribedPredicate<JavaAccess<?>> isCallTo(Class<?> owner, Set<String> names) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + " " + names,
                access -> access.getTargetOwner().isEquivalentTo(owner) && names.contains(access.getName()));
    }

    private static DescribedPredicate<JavaAccess<?>> looksAtTheClock() {
        return DescribedPredicate.describe("looking at the clock", access -> {
            JavaClass owner = access.getTargetOwner();
            boolean system = owner.isEquivalentTo(System.class)
                    && Set.of("currentTimeMillis", "nanoTime").contains(access.getName());
            return system
                    || (owner.getPackageName().startsWith("java.time")
                            && access.getName().equals("now"));
        });
    }
}
