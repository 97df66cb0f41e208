package latentlab.arch;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What no class may do, wherever it stands. */
class CodeRulesTest {
  private static final String ENGINE = "latentlab.engine..";

  @Test
  void theEngineKnowsNoScreen() {
    check(
        noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "javax.swing..")
            .orShould()
            .dependOnClassesThat(assignableTo("java.awt.Component")));
  }

  @Test
  void allRandomnessOfTheEngineComesFromTheRunsSeed() {
    check(
        noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat(equivalentTo(Random.class))
            .orShould()
            .dependOnClassesThat(equivalentTo(ThreadLocalRandom.class))
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethodWhere(
                target(owner(name("org.nd4j.linalg.factory.Nd4j")))
                    .and(target(nameMatching("rand.*|getRandom.*|choice|shuffle|bernullirandom"))))
            .because("the same seed gives the same run"));
  }

  @Test
  void onlyTheCommandLinePrints() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages("latentlab", "latentlab.cli")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS));
  }

  @Test
  void everythingElseIsLoggedWithSlf4j() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("latentlab.Logging")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.util.logging..",
                "ch.qos.logback..",
                "org.apache.log4j..",
                "org.apache.logging..",
                "org.apache.commons.logging..")
            .orShould()
            .dependOnClassesThat(equivalentTo(System.Logger.class)));
  }

  @Test
  void onlyTheBridgeHandsWorkToTheScreen() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("latentlab.ui.bridge..")
            .should()
            .callMethodWhere(
                target(owner(name("javafx.application.Platform"))).and(target(name("runLater")))));
  }

  @Test
  void whatScrollsDrawsOnlyWhatHasChanged() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("latentlab.ui.kit.ScrollArea")
            .should()
            .callConstructorWhere(target(owner(name("javafx.scene.control.ScrollPane"))))
            .because("a plain scroll pane draws all of its content for one moved slider"));
  }

  @Test
  void theDoorOfTheEngineSpeaksInPlainRecords() {
    check(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("latentlab.engine.session")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .arePublic()
            .should(
                new MentionOnly(
                    "java..",
                    "latentlab.engine.spec",
                    "latentlab.engine.event",
                    "latentlab.engine.session",
                    "latentlab.text")));
  }

  @Test
  void nothingStaticChanges() {
    check(fields().that().areStatic().should().beFinal());
  }

  @Test
  void typesAreNamedAfterWhatTheyAre() {
    check(classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Base)"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(Production.CLASSES);
  }
}
