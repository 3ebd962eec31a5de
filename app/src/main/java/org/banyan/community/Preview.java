package org.banyan.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.community.reading.Column;
import org.banyan.community.roster.Expected;

/// What an import would bring, found out without writing anything.
public record Preview(
    String name,
    String format,
    Reconciliation reconciliation,
    Optional<Span> span,
    long members,
    List<String> channels,
    List<String> unknownHeaders,
    Map<Column, String> columns,
    List<String> aside,
    Besides besides,
    Expected expected) {

  /// What it holds besides messages: on how many lists how many members, and how many deals.
  public record Besides(long lists, long listed, String firstDay, String lastDay, long deals) {

    static final Besides NOTHING = new Besides(0, 0, "", "", 0);

    public boolean isAnything() {
      return lists + deals > 0;
    }
  }

  @SuppressWarnings("ConstantValue")
  public Preview {
    channels = List.copyOf(channels);
    unknownHeaders = List.copyOf(unknownHeaders);
    aside = aside == null ? List.of() : List.copyOf(aside);
    besides = besides == null ? Besides.NOTHING : besides;
    expected = expected == null ? Expected.NOTHING : expected;
    columns = columns == null ? Map.of() : Map.copyOf(columns);
  }
}
