package org.banyan.platform.page.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list ready to be drawn: every address made, every cell filled.
public record Shown(
    String id,
    Search search,
    List<Narrowing> filters,
    List<Chip> chips,
    List<Head> heads,
    List<Line> lines,
    Paging paging,
    Choosing choosing,
    List<Action> actions) {

  /// The search form: where it goes, what is in it, and what it must carry along.
  public record Search(
      String address, String text, Map<String, List<String>> kept, boolean narrowed) {}

  /// A filter with its choices and whether each is chosen.
  public record Narrowing(Filter filter, List<String> chosen) {}

  /// An active filter and the address without it.
  public record Chip(String words, String text, String without) {}

  /// The head of a column; the address sorts by it.
  public record Head(
      String key, String words, boolean right, Optional<String> sort, Optional<Order> order) {}

  /// A row: its id, the page it opens, its cells.
  public record Line(String id, String opens, List<Cell> cells) {}

  /// Where the list goes on.
  public record Paging(Optional<String> first, Optional<String> previous, Optional<String> next) {}

  /// What a reader may choose about the list: columns, views, files.
  public record Choosing(
      String name,
      String query,
      Map<String, List<String>> kept,
      List<Pick> columns,
      List<SavedView> views,
      String spreadsheet,
      String text) {}

  /// A column that may be shown or not.
  public record Pick(String key, String words, boolean shown) {}
}
