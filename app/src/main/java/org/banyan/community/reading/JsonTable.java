package org.banyan.community.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Objects of one shape as a table: a list in JSON or one object per line, with a column for each
/// plain value in them. What lies one object deeper is named like `author.id`.
final class JsonTable implements TableLines {

  private static final int SAMPLE = 200;

  private final Path file;
  private final List<String> headings;
  private final Extent extent;

  private JsonTable(Path file, List<String> headings) {
    this.file = file;
    this.headings = headings;
    this.extent = new Extent(file.toFile().length());
  }

  /// Nothing where the objects hold no plain value.
  static Optional<JsonTable> of(Path file) {
    var headings = new LinkedHashSet<String>();
    var seen = new int[1];
    walk(
        file,
        Extent.none(),
        message -> {
          name(message.value(), "", headings);
          if (++seen[0] == SAMPLE) {
            throw new Enough();
          }
        });
    return headings.isEmpty()
        ? Optional.empty()
        : Optional.of(new JsonTable(file, List.copyOf(headings)));
  }

  private static void name(Value value, String before, Set<String> headings) {
    if (value instanceof Value.Fields(var named)) {
      named.keySet().stream()
          .sorted()
          .forEach(name -> {
            switch (named.getOrDefault(name, Value.Text.NOTHING)) {
              case Value.Text _ -> headings.add(before + name);
              case Value.Fields deeper when before.isEmpty() -> name(deeper, name + ".", headings);
              case Value.Fields _, Value.Items _ -> {}
            }
          });
    }
  }

  private static void walk(Path file, Extent extent, Consumer<JsonMessage> each) {
    var files = new OneFile(file);
    var name = files.names().getFirst();
    var source = new Source(new ExportFile(files, name, ZoneOffset.UTC), extent);
    try {
      new JsonWalk(source, Layout.list(), each, JsonTable::refuse).walk();
    } catch (Enough _) {
      return;
    } catch (IOException _) {
      throw new NotReadable(Problem.of("file-damaged", name));
    }
  }

  private static void refuse(Row row) {
    if (row instanceof Row.Unparsed(_, var problem)) {
      throw new NotReadable(problem);
    }
  }

  @Override
  public String name() {
    return String.valueOf(file.getFileName());
  }

  /// The headings come as the line before the first.
  @Override
  public void forEach(EachLine each) {
    if (!each.read(0, headings)) {
      return;
    }
    var paths = headings.stream().map(heading -> heading.split("\\.", 2)).toList();
    walk(
        file,
        extent,
        message -> {
          var cells = paths.stream().map(message::text).toList();
          if (!each.read(message.place().line(), cells)) {
            throw new Enough();
          }
        });
  }

  @Override
  public double share() {
    return extent.share();
  }

  /// Whoever reads has seen what they wanted.
  private static final class Enough extends RuntimeException {

    private static final long serialVersionUID = 1;

    Enough() {
      super("", null, false, false);
    }
  }
}
