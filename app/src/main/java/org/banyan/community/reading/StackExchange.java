package org.banyan.community.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A dump of a Stack Exchange site: questions, answers and comments are its messages.
public final class StackExchange implements MessageReader {

  private final ExportFiles files;
  private final String folder;
  private final Extent extent;

  private StackExchange(ExportFiles files, String folder) throws IOException {
    this.files = files;
    this.folder = folder;
    var read = Stream.of("Posts.xml", "Comments.xml").map(folder::concat).filter(this::has);
    this.extent = Extent.of(files, read.toList());
  }

  private boolean has(String name) {
    return files.names().contains(name);
  }

  /// Nothing where these files are no such dump.
  static Optional<StackExchange> of(ExportFiles files) throws IOException {
    for (var name : files.names()) {
      if (name.equals("Posts.xml") || name.endsWith("/Posts.xml")) {
        return Optional.of(
            new StackExchange(files, name.substring(0, name.length() - "Posts.xml".length())));
      }
    }
    return Optional.empty();
  }

  @Override
  public Format format() {
    return Format.STACKEXCHANGE;
  }

  @Override
  public List<String> aside() {
    var read = List.of(folder + "Posts.xml", folder + "Comments.xml", folder + "Users.xml");
    return files.names().stream().filter(name -> !read.contains(name)).toList();
  }

  @Override
  public List<Author> roster() {
    var roster = new ArrayList<Author>();
    if (has(folder + "Users.xml")) {
      XmlRows.each(
          files,
          folder + "Users.xml",
          Extent.none(),
          row -> StackRow.author(row).ifPresent(roster::add),
          _ -> {});
    }
    return roster;
  }

  @Override
  public void read(Consumer<Row> rows) {
    read("Posts.xml", rows, StackRow::post);
    if (has(folder + "Comments.xml")) {
      read("Comments.xml", rows, StackRow::comment);
    }
  }

  private void read(String name, Consumer<Row> rows, Understanding understanding) {
    XmlRows.each(
        files, folder + name, extent, row -> rows.accept(understanding.of(row)), rows::accept);
  }

  @Override
  public double share() {
    return extent.share();
  }

  @Override
  public void close() {
    files.close();
  }

  /// What a row of one of the files amounts to.
  private interface Understanding {
    Row of(XmlRow row);
  }
}
