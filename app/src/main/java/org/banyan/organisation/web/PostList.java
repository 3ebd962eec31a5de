package org.banyan.organisation.web;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import org.banyan.organisation.origin.Imported;
import org.banyan.organisation.origin.Mapping.Came;
import org.banyan.organisation.origin.OneFile;
import org.banyan.organisation.origin.Remark;
import org.banyan.organisation.origin.SourceFile;
import org.banyan.organisation.origin.TableOfPosts;
import org.banyan.platform.language.Words;
import org.banyan.platform.page.Frame;

/// A list of people and posts as teams keep it in a spreadsheet, brought by somebody.
final class PostList implements SourceFile {

  private static final int NAMED = 5;

  private final String name;
  private final byte[] content;

  PostList(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  /// Whether a file of this name is a table of text.
  static boolean isNamedSo(String name) {
    var low = name.toLowerCase(Locale.ROOT);
    return low.endsWith(".csv") || low.endsWith(".tsv");
  }

  Imported read() {
    return TableOfPosts.read(new OneFile(this));
  }

  /// What came of it, and what did not.
  static String said(Imported imported, Frame frame) {
    var said = new StringBuilder();
    imported
        .mapping()
        .ifPresent(mapping -> {
          said.append(
              frame.say(
                  "organisation.bring.list.came",
                  mapping.count(Came.POSTS),
                  mapping.count(Came.PEOPLE),
                  mapping.count(Came.UNITS)));
          var unknown =
              mapping.remarks().stream()
                  .filter(remark -> remark.reason() == Remark.Reason.UNKNOWN_FIELD)
                  .map(Remark::what)
                  .limit(NAMED)
                  .collect(joining("、"));
          if (!unknown.isEmpty()) {
            said.append(' ').append(frame.say("organisation.bring.list.unknown", unknown));
          }
        });
    if (!imported.problems().isEmpty()) {
      var first = imported.problems().getFirst();
      said.append(' ')
          .append(
              frame.say(
                  "organisation.bring.list.problems",
                  imported.problems().size(),
                  first.at().line(),
                  first.said(Words.of(frame.language()))));
    }
    return said.toString();
  }

  @Override
  public String path() {
    return name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    return content.length;
  }

  @Override
  public byte[] bytes() {
    return content.clone();
  }
}
