package org.banyan.community.reading;

import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.banyan.community.reading.TableKind.TableTitle;

/// A table of a known kind in a text file, alone or beside others: one list of members for each
/// day.
record TableFile(TableKind kind) implements MessageFile {

  @Override
  public Format format() {
    return kind.format();
  }

  @Override
  public String platform() {
    return kind.platform();
  }

  @Override
  public boolean recognises(String head) {
    var title = new TableTitle("", ZoneOffset.UTC);
    var text = head.startsWith("\uFEFF") ? head.substring(1) : head;
    return CsvLines.first(text, KnownTable.HEADER_WITHIN).stream()
        .anyMatch(cells -> kind.under(cells, title).isPresent());
  }

  @Override
  public void read(Source source, Consumer<Row> rows) {
    var title = new TableTitle(source.name(), source.zone());
    KnownTable.read(CsvLines.of(source), kind, title, rows);
  }
}
