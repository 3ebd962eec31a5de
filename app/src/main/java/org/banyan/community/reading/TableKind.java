package org.banyan.community.reading;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// A kind of table that its headings give away.
interface TableKind {

  Format format();

  /// On which platform its accounts and groups are known by their ids.
  String platform();

  /// Reads the lines below these headings; nothing where they are of another kind.
  Optional<EachRow> under(List<String> headings, TableTitle title);

  /// What one line amounts to.
  interface EachRow {
    Row read(Place place, List<String> cells);
  }

  /// What is known of a table besides its lines.
  record TableTitle(String name, ZoneId zone) {

    TableTime time() {
      return new TableTime(zone);
    }
  }
}
