package org.banyan;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.banyan.platform.access.PersonalColumns;
import org.banyan.platform.access.PersonalColumns.PersonalColumn;
import org.junit.jupiter.api.Test;

class PersonalColumnsTests {

  private static final Path MIGRATIONS = SourceTree.MAIN.resolve("resources/db/migration");
  private static final Pattern TABLE = Pattern.compile("\\s*create table ([a-z_]+\\.[a-z_]+).*");
  private static final Pattern COLUMN = Pattern.compile("\\s*([a-z_]+) [a-z]+.*");
  private static final Pattern ADDED =
      Pattern.compile("alter table ([a-z_.]+) add column ([a-z_]+) .*");
  private static final Set<String> TELLTALE =
      Set.of("email", "phone", "nickname", "birthday", "ip");

  @Test
  void everyColumnMarkedPersonalIsRegistered() {
    assertThat(registered()).containsAll(columns("-- personal"));
  }

  @Test
  void everyRegisteredColumnExistsAndIsMarked() {
    assertThat(columns("-- personal")).containsAll(registered());
  }

  @Test
  void everyColumnWhoseNameGivesItAwayIsMarked() {
    var telltale =
        columns("").stream()
            .filter(column -> TELLTALE.contains(column.substring(column.lastIndexOf('.') + 1)))
            .toList();

    assertThat(columns("-- personal")).containsAll(telltale);
  }

  private static Set<String> columns(String mark) {
    var found = new TreeSet<String>();
    for (var file : SourceTree.files(MIGRATIONS, ".sql")) {
      var table = "";
      for (var line : SourceTree.lines(file)) {
        var start = TABLE.matcher(line);
        if (start.matches()) {
          table = start.group(1);
        }
        var column = COLUMN.matcher(line);
        if (!start.matches() && !table.isEmpty() && line.endsWith(mark) && column.matches()) {
          found.add(table + "." + column.group(1));
        }
        var added = ADDED.matcher(line);
        if (added.matches() && line.endsWith(mark)) {
          found.add(added.group(1) + "." + added.group(2));
        }
        if (line.startsWith(");")) {
          table = "";
        }
      }
    }
    return found;
  }

  private static List<String> registered() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.banyan")
            .stream()
            .filter(type -> type.isAssignableTo(PersonalColumns.class) && !type.isInterface())
            .map(type -> made(type.reflect()))
            .flatMap(columns -> columns.list().stream())
            .map(PersonalColumn::name)
            .toList();
  }

  private static PersonalColumns made(Class<?> type) {
    try {
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return (PersonalColumns) constructor.newInstance();
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("%s needs no arguments.".formatted(type), broken);
    }
  }
}
