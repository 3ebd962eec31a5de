package org.banyan.community.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.banyan.community.reading.TableKind.EachRow;
import org.banyan.community.reading.TableKind.TableTitle;

/// A table of a kind that is known by its headings: a roster, a list of users, orders.
public final class KnownTable implements MessageReader {

  static final int HEADER_WITHIN = 10;
  private static final List<TableKind> KINDS =
      List.of(DiscourseUsers.TABLE, OrderSheet.TABLE, RosterSheet.TABLE);

  private final TableLines lines;
  private final TableKind kind;
  private final TableTitle title;

  private KnownTable(TableLines lines, TableKind kind, TableTitle title) {
    this.lines = lines;
    this.kind = kind;
    this.title = title;
  }

  /// Nothing where none of the first lines names the columns of such a kind.
  static Optional<KnownTable> of(TableLines lines, ReadingOptions options) {
    var title = new TableTitle(lines.name(), options.zone());
    var found = new ArrayList<TableKind>();
    var seen = new int[1];
    lines.forEach((_, cells) -> {
      KINDS.stream()
          .filter(kind -> kind.under(cells, title).isPresent())
          .findFirst()
          .ifPresent(found::add);
      return found.isEmpty() && ++seen[0] < HEADER_WITHIN;
    });
    return found.stream().findFirst().map(kind -> new KnownTable(lines, kind, title));
  }

  @Override
  public Format format() {
    return kind.format();
  }

  @Override
  public String platform() {
    return kind.platform();
  }

  @Override
  public List<Author> roster() {
    return List.of();
  }

  @Override
  public void read(Consumer<Row> rows) {
    read(lines, kind, title, rows);
  }

  /// Everything below the headings; lines without anything in them are none.
  static void read(TableLines lines, TableKind kind, TableTitle title, Consumer<Row> rows) {
    var reader = new ArrayList<EachRow>();
    lines.forEach((number, cells) -> {
      if (reader.isEmpty()) {
        kind.under(cells, title).ifPresent(reader::add);
      } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.accept(reader.getFirst().read(new Place(lines.name(), number), cells));
      }
      return true;
    });
  }

  @Override
  public double share() {
    return lines.share();
  }

  @Override
  public void close() {}
}
