package latentlab.arch;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom: dependencies point down the map, as in docs/architecture.md. */
class ArchitectureTest {
  @TestFactory
  Stream<DynamicTest> everyLayerSeesOnlyWhatItMay() {
    return Layers.ALL.stream()
        .map(layer -> DynamicTest.dynamicTest(layer.name(), () -> check(layer.rule())));
  }

  @Test
  void everyClassIsInALayer() {
    String[] packages = Layers.ALL.stream().map(Layer::packages).toArray(String[]::new);
    check(
        classes()
            .should()
            .resideInAnyPackage(packages)
            .because("a new package needs a line in Layers that says what it may see"));
  }

  @Test
  void familiesDoNotSeeEachOther() {
    check(
        slices()
            .matching("latentlab.engine.family.(*)..")
            .should()
            .notDependOnEachOther()
            .because("what two families share moves down"));
  }

  @Test
  void onlyTheListOfFamiliesSeesFamilies() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("latentlab.engine.family.*..")
            .and()
            .doNotHaveFullyQualifiedName("latentlab.engine.family.Families")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("latentlab.engine.family.*..")
            .because("everybody else speaks to the contract"));
  }

  @Test
  void panelsDoNotSeeEachOther() {
    check(slices().matching("latentlab.ui.panel.(*)..").should().notDependOnEachOther());
  }

  @Test
  void onlyTheListOfPanelsSeesPanels() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage("latentlab.ui.panel.*..")
            .and()
            .doNotHaveFullyQualifiedName("latentlab.ui.panel.Panels")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("latentlab.ui.panel.*.."));
  }

  @Test
  void viewsDecideNothing() {
    check(
        noClasses()
            .that()
            .resideInAPackage("latentlab.ui.panel.*..")
            .and()
            .haveSimpleNameEndingWith("View")
            .should()
            .dependOnClassesThat(
                resideInAPackage("latentlab.engine..")
                    .and(not(resideInAPackage("latentlab.engine.spec"))))
            .because("a view knows data; its controller speaks to the engine"));
  }

  @Test
  void modelsCanBeTestedWithoutAWindow() {
    check(
        noClasses()
            .that()
            .resideInAPackage("latentlab.ui..")
            .and()
            .haveSimpleNameEndingWith("Model")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage.."));
  }

  @Test
  void packagesDoNotFormCycles() {
    // The two lists name what stands below them; that is what they are for.
    check(
        slices()
            .matching("latentlab.(**)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(simpleName("Families"), alwaysTrue())
            .ignoreDependency(simpleName("Panels"), alwaysTrue()));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(Production.CLASSES);
  }
}
