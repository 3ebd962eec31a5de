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
    Moves expected) {

  /// What it holds besides messages: on how many lists how many members, and how many deals.
  public record Besides(long lists, long listed, String firstDay, String lastDay, long deals) {

    static final Besides NOTHING = new Besides(0, 0, "", "", 0);

    public boolean isAnything() {
      return lists + deals > 0;
    }
  }

  /// How many would have come and gone against the list before, by so many lists that have one.
  public record Moves(long compared, long joined, long left) {

    static final Moves NONE = new Moves(0, 0, 0);

    static Moves of(Expected expected) {
      return new Moves(expected.compared(), expected.joined(), expected.left());
    }
  }

  @SuppressWarnings("ConstantValue")
  public Preview {
    channels = List.copyOf(channels);
    unknownHeaders = List.copyOf(unknownHeaders);
    aside = aside == null ? List.of() : List.copyOf(aside);
    besides = besides == null ? Besides.NOTHING : besides;
    expected = expected == null ? Moves.NONE : expected;
    columns = columns == null ? Map.of() : Map.copyOf(columns);
  }
}
