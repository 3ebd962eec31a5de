package org.banyan.organisation.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.banyan.organisation.origin.Mapping;
import org.banyan.organisation.origin.Mapping.Came;
import org.banyan.organisation.origin.Remark;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.yaml.Place;
import org.banyan.platform.language.Words;

/// What became of a source’s data, for people at a terminal: what came over, what was left out or
/// came otherwise, why, and where.
final class MappingText {

  private static final String MAPPING = "organisation.mapping.";
  private static final int LABEL = 12;
  private static final int FIELD = 30;
  private static final int SHOWN = 2;

  private final Checked checked;
  private final Words words;
  private final boolean coloured;
  private final StringBuilder text = new StringBuilder();

  private MappingText(Checked checked, Words words, boolean coloured) {
    this.checked = checked;
    this.words = words;
    this.coloured = coloured;
  }

  static String of(Mapping mapping, Checked checked, Words words, boolean coloured) {
    var drawn = new MappingText(checked, words, coloured);
    drawn.draw(mapping);
    return drawn.text.toString();
  }

  private void draw(Mapping mapping) {
    text.append("  ").append(Ink.BOLD.on(words.say(MAPPING + "title"), coloured)).append('\n');
    labelled("read", words.say(MAPPING + "files", mapping.files()));
    labelled(
        "became",
        Arrays.stream(Came.values())
            .filter(kind -> mapping.count(kind) > 0)
            .map(kind -> words.say(kind.key(), mapping.count(kind)))
            .collect(joining(" · ")));
    mapping.remarks().stream()
        .collect(groupingBy(Remark::reason, TreeMap::new, toList()))
        .forEach(this::draw);
  }

  private void draw(Reason reason, List<Remark> remarks) {
    labelled(reason.isLeftOut() ? "left-out" : "otherwise", words.say(reason.key()));
    for (var remark : remarks) {
      var field = remark.what() + " ×" + remark.places().size();
      var gap = " ".repeat(Math.max(2, FIELD - Snippet.width(field)));
      text.append(" ".repeat(LABEL + 6))
          .append(field)
          .append(gap)
          .append(Ink.DIM.on(places(remark), coloured))
          .append('\n');
    }
  }

  private String places(Remark remark) {
    var places =
        remark.places().stream().map(this::named).distinct().limit(SHOWN).collect(joining(" · "));
    var rest = remark.places().size() - SHOWN;
    return rest > 0 ? places + " · +" + rest : places;
  }

  private void labelled(String label, String said) {
    var named = words.say(MAPPING + label);
    var gap = " ".repeat(Math.max(1, LABEL - Snippet.width(named)));
    text.append("    ").append(Ink.DIM.on(named + gap, coloured)).append(said).append('\n');
  }

  /// A place within the folder that was read.
  private String named(Place place) {
    var folder = checked.file() + "/";
    var file = place.file();
    return (file.startsWith(folder) ? file.substring(folder.length()) : file)
        + ":"
        + place.at().line();
  }
}
