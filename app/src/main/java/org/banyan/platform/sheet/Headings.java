package org.banyan.platform.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.banyan.platform.sheet.SheetHeader.Recognition;
import org.banyan.platform.sheet.grid.GridRow;

/// Tells which heading means which column: as remembered, else by the words and synonyms of the
/// shape.
final class Headings {

  private static final Pattern DECORATION = Pattern.compile("[\\s\\p{P}\\p{S}]+");
  private static final String LEFT_OUT = "";

  private final SheetShape shape;
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, String> remembered;

  Headings(SheetShape shape, Map<String, String> remembered) {
    this.shape = shape;
    this.remembered = remembered;
    shape.columns().forEach(this::learn);
  }

  private void learn(SheetColumn column) {
    var said = Stream.of(Language.values()).map(language -> Words.of(language).say(column.words()));
    Stream.of(said, column.synonyms().stream(), Stream.of(column.key()))
        .flatMap(names -> names)
        .forEach(name -> known.putIfAbsent(folded(name), column.key()));
  }

  /// The heading as it is compared: no case, no width, no space, no punctuation.
  static String folded(String heading) {
    var plain = Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return DECORATION.matcher(plain).replaceAll("");
  }

  /// The row that most looks like headings among the first few, and what they mean.
  SheetMapping recognise(List<GridRow> head) {
    return head.stream()
        .map(this::mapping)
        .max(
            Comparator.comparingLong(Headings::used)
                .thenComparing(SheetMapping::line, Comparator.reverseOrder()))
        .orElseThrow();
  }

  /// What each heading is remembered by: as it is compared, its place where it is blank, its number
  /// where it comes again.
  static List<String> names(List<String> headings) {
    var times = new HashMap<String, Integer>();
    return IntStream.range(0, headings.size())
        .mapToObj(index -> {
          var folded = folded(headings.get(index));
          var name = folded.isEmpty() ? "#" + index : folded;
          var time = times.merge(name, 1, Integer::sum);
          return time == 1 ? name : name + "~" + time;
        })
        .toList();
  }

  private SheetMapping mapping(GridRow row) {
    var headers = new ArrayList<SheetHeader>();
    var taken = new HashSet<String>();
    var names = names(row.cells());
    for (var index = 0; index < names.size(); index++) {
      var header = header(index, row.cell(index), names.get(index));
      var repeated = header.isUsed() && !taken.add(header.column());
      headers.add(
          repeated
              ? new SheetHeader(index, header.text(), LEFT_OUT, Recognition.REPEATED)
              : header);
    }
    return new SheetMapping(row.line(), headers);
  }

  private SheetHeader header(int index, String text, String name) {
    var column = remembered.get(name);
    if (column != null && (column.isEmpty() || shape.column(column).isPresent())) {
      return new SheetHeader(index, text, column, Recognition.REMEMBERED);
    }
    var meant = known.getOrDefault(folded(text), LEFT_OUT);
    return new SheetHeader(
        index, text, meant, meant.isEmpty() ? Recognition.UNKNOWN : Recognition.RECOGNISED);
  }

  private static long used(SheetMapping mapping) {
    return mapping.headers().stream().filter(SheetHeader::isUsed).count();
  }
}
