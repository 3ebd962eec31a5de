package org.banyan.organisation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The RACI matrix as a page shows it: duties by module against the posts that take part in them.
public record DutiesView(
    String base,
    String query,
    String module,
    List<Tab> tabs,
    List<Column> columns,
    List<Band> bands,
    Extent extent) {

  /// A module to look at alone; the empty id stands for all.
  public record Tab(String id, String title, long duties, boolean here) {}

  /// A post, with who holds it.
  public record Column(String id, String title, String holders, boolean vacant) {}

  /// A module with its duties.
  public record Band(String title, List<Row> rows) {}

  /// A duty with the letter of each post, in the order of the columns.
  public record Row(
      String id,
      String title,
      String work,
      String hours,
      List<Cell> cells,
      List<FindingView> findings) {}

  /// What a post has to do with a duty: some of R, A, C, I, or nothing.
  public record Cell(String letters, String post, String meaning) {

    public boolean isEmpty() {
      return letters.isEmpty();
    }

    /// The class that colours it: by its first letter, A before R.
    public String tone() {
      if (letters.isEmpty()) {
        return "";
      }
      return letters.contains("A") ? "a" : letters.substring(0, 1).toLowerCase(Locale.ROOT);
    }
  }

  /// How much of the whole is shown.
  public record Extent(int shown, int total, int page, int pages, int postsLeftOut) {}

  public boolean isEmpty() {
    return bands.isEmpty();
  }

  /// The same search in a module, at a page.
  public String address(String inModule, int page) {
    return "%s?module=%s&q=%s&page=%d"
        .formatted(
            base,
            URLEncoder.encode(inModule, StandardCharsets.UTF_8),
            URLEncoder.encode(query, StandardCharsets.UTF_8),
            page);
  }
}
