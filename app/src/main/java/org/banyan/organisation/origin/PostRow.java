package org.banyan.organisation.origin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.banyan.organisation.yaml.Place;
import org.banyan.organisation.yaml.Position;
import org.banyan.platform.sheet.SheetRow;

/// One row of a list of people and their posts: who, in which post, doing what.
record PostRow(String file, SheetRow row) {

  private static final Set<String> NOBODY =
      Set.of(
          "空缺", "待招", "待定", "招聘中", "待招聘", "暂缺", "缺", "无", "-", "—", "——", "/", "vacant", "open",
          "tbd", "tba", "none", "n/a", "hiring");
  private static final Pattern ENTRIES = Pattern.compile("[\\n;；]+|(?<=[。；])\\s*(?=\\d{1,2}[.、．])");
  private static final Pattern NUMBERING =
      Pattern.compile("^(?:[（(]?\\d{1,2}[)）.、．:：]\\s*|[•·●▪*-]\\s+)");

  Place place() {
    return new Place(file, new Position(row.line(), 1));
  }

  String cell(String column) {
    return row.cell(column).strip();
  }

  Mention mention(String column) {
    return new Mention(cell(column), place());
  }

  /// What a cell lists, an entry on each line or between semicolons, without its numbering.
  List<Mention> entries(String column) {
    return ENTRIES
        .splitAsStream(cell(column))
        .map(String::strip)
        .map(entry -> NUMBERING.matcher(entry).replaceFirst(""))
        .map(entry -> entry.replaceAll("[。.]+$", "").strip())
        .filter(entry -> !entry.isEmpty())
        .distinct()
        .map(entry -> new Mention(entry, place()))
        .toList();
  }

  /// The person in the post by number, or by name where there is none; nobody in a vacant seat.
  Optional<Mention> person() {
    return Optional.of(
            mention(cell(PostTable.NUMBER).isEmpty() ? PostTable.PERSON : PostTable.NUMBER))
        .filter(_ -> !isVacant());
  }

  boolean isVacant() {
    var said = cell(PostTable.PERSON) + cell(PostTable.NUMBER);
    return said.isEmpty()
        || NOBODY.contains(cell(PostTable.PERSON).toLowerCase(Locale.ROOT))
        || NOBODY.contains(said.toLowerCase(Locale.ROOT));
  }

  /// What tells its post from others: its own number, or else its title within its unit.
  String postKey() {
    var code = cell(PostTable.CODE);
    return code.isEmpty() ? unitKey() + "/" + folded(PostTable.POST) : code;
  }

  String unitKey() {
    return folded(PostTable.UNIT);
  }

  Optional<Integer> whole(String column) {
    return Optional.of(cell(column)).filter(text -> !text.isEmpty()).map(Integer::valueOf);
  }

  /// Whether one of these columns says what is asked for.
  boolean says(String asked, String... columns) {
    return Arrays.stream(columns).anyMatch(column -> cell(column).equalsIgnoreCase(asked));
  }

  private String folded(String column) {
    return cell(column).toLowerCase(Locale.ROOT);
  }
}
