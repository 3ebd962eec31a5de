package org.banyan;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banyan.platform.access.InScope;
import org.banyan.platform.access.Open;
import org.banyan.platform.access.Public;
import org.banyan.platform.access.Requires;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RequestMapping;

class ArchitectureTests {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.banyan", "db", "templates");
  private static final Pattern PAGE = Pattern.compile("^(?:Dynamic|Static)?Templates?$");

  @Test
  void everyHandlerSaysWhoMayEnter() {
    methods()
        .that()
        .areMetaAnnotatedWith(RequestMapping.class)
        .should(declareWhoMayEnter())
        .check(CLASSES);
  }

  @Test
  void everyHandlerForProgramsNamesItsScopeAndThePowerOfTheScope() {
    methods()
        .that()
        .areMetaAnnotatedWith(RequestMapping.class)
        .should(nameItsScopeWhereProgramsAsk())
        .check(CLASSES);
  }

  @Test
  void onlyItsOwnModuleTouchesASchema() {
    classes()
        .that()
        .resideInAPackage("org.banyan..")
        .should(touchOnlyItsOwnSchema())
        .check(CLASSES);
  }

  @Test
  void repositoriesStayInsideTheirPackage() {
    classes().that().areAnnotatedWith(Repository.class).should().bePackagePrivate().check(CLASSES);
  }

  @Test
  void aPageOfAModuleComesOnlyFromThatModule() {
    classes().that().resideInAPackage("org.banyan..").should(showOnlyItsOwnPages()).check(CLASSES);
  }

  @Test
  void controllersAreHidden() {
    classes().that().areAnnotatedWith(Controller.class).should().bePackagePrivate().check(CLASSES);
  }

  @Test
  void nobodyReadsTheWallClock() {
    noClasses()
        .that()
        .resideInAPackage("org.banyan..")
        .should()
        .callMethod("java.time.Instant", "now")
        .orShould()
        .callMethod("java.time.LocalDate", "now")
        .orShould()
        .callMethod("java.time.LocalDateTime", "now")
        .orShould()
        .callMethod("java.time.ZonedDateTime", "now")
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    var packages =
        CLASSES.stream()
            .filter(resideInAPackage("org.banyan.."))
            .map(JavaClass::getPackage)
            .distinct();

    assertThat(packages)
        .allSatisfy(found ->
            assertThat(found.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .as(found.getName())
                .isTrue());
  }

  private static ArchCondition<JavaMethod> declareWhoMayEnter() {
    return new ArchCondition<>("declare @Requires, @Open or @Public") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var owner = method.getOwner();
        var declared =
            method.isAnnotatedWith(Requires.class)
                || method.isAnnotatedWith(Open.class)
                || method.isAnnotatedWith(Public.class)
                || owner.isAnnotatedWith(Requires.class)
                || owner.isAnnotatedWith(Open.class)
                || owner.isAnnotatedWith(Public.class);
        events.add(
            new SimpleConditionEvent(method, declared, method.getFullName() + " declares nothing"));
      }
    };
  }

  private static ArchCondition<JavaMethod> nameItsScopeWhereProgramsAsk() {
    return new ArchCondition<>("name a scope under /api, and nowhere else") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        var handler = method.reflect();
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
        var forPrograms =
            mapping != null && Arrays.stream(mapping.path()).anyMatch(at -> at.startsWith("/api"));
        var scope = Optional.ofNullable(handler.getAnnotation(InScope.class));
        var required =
            Optional.ofNullable(handler.getAnnotation(Requires.class))
                .or(() ->
                    Optional.ofNullable(handler.getDeclaringClass().getAnnotation(Requires.class)));
        var named =
            scope.isEmpty()
                ? !forPrograms || method.isAnnotatedWith(Public.class)
                : forPrograms
                    && required.filter(r -> r.value() == scope.get().value().power()).isPresent();
        events.add(
            new SimpleConditionEvent(method, named, method.getFullName() + " is out of scope"));
      }
    };
  }

  private static ArchCondition<JavaClass> touchOnlyItsOwnSchema() {
    return new ArchCondition<>("touch only the tables of its own module") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(use -> use.getTargetClass().getPackageName().startsWith("db."))
            .filter(use -> !second(use.getTargetClass()).equals(third(type)))
            .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> showOnlyItsOwnPages() {
    return new ArchCondition<>("show only the pages of its own module") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
            .filter(call -> PAGE.matcher(call.getTargetOwner().getSimpleName()).matches())
            .filter(call -> call.getTargetOwner().getPackageName().equals("templates"))
            .filter(call -> !call.getName().startsWith(third(type)))
            .forEach(
                call -> events.add(SimpleConditionEvent.violated(type, call.getDescription())));
      }
    };
  }

  private static String second(JavaClass type) {
    return type.getPackageName().split("\\.", -1)[1];
  }

  private static String third(JavaClass type) {
    var names = type.getPackageName().split("\\.", -1);
    return names.length < 3 ? "" : names[2].toLowerCase(Locale.ROOT);
  }
}
