package org.banyan.community;

import java.util.Set;
import org.banyan.platform.sheet.ParsedCell;
import org.banyan.platform.sheet.SheetMessage;

/// The sets of a group as a cell of a sheet names them: one or several, parted by commas.
final class SetNames {

  private static final int LONGEST = 60;

  private SetNames() {}

  /// A charter names a set behind its community and a slash, so that a set has none.
  static ParsedCell parse(String text) {
    var names = names(text);
    return names.stream()
        .filter(name -> name.length() > LONGEST || name.contains("/"))
        .findFirst()
        .<ParsedCell>map(name ->
            new ParsedCell.Wrong(
                SheetMessage.of("community.group.bad-set", name),
                SheetMessage.of("community.group.bad-set.remedy", LONGEST)))
        .orElseGet(() -> new ParsedCell.Value(written(names)));
  }

  static Set<String> names(String cell) {
    return Set.copyOf(CellList.read(cell));
  }

  static String written(Set<String> names) {
    return CellList.write(names.stream());
  }
}
