package org.banyan.organisation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// The organisation chart as a page shows it: units that fold, with their posts and who holds them.
public record ChartView(String query, Optional<Step> inside, List<Node> roots, Extent extent) {

  /// What became of a post or a unit where two charters are compared.
  public enum Mark {
    ADDED("plus"),
    REMOVED("minus"),
    MOVED("arrow-right"),
    CHANGED("adjustments-horizontal"),
    SAME("");

    private final String icon;

    Mark(String icon) {
      this.icon = icon;
    }

    public String icon() {
      return icon;
    }

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
      return "organisation.mark." + code();
    }
  }

  /// A mark with what it was before, in words.
  public record Marked(Mark mark, String note) {

    public static final Marked SAME = new Marked(Mark.SAME, "");

    public boolean isSame() {
      return mark == Mark.SAME;
    }
  }

  /// Somebody who holds a post.
  public record Holder(String id, String name) {}

  /// The unit the chart begins at, and the one above it.
  public record Step(String title, String up) {}

  /// A unit with its posts and the units below it.
  public record Node(
      String id,
      String title,
      String module,
      String purpose,
      List<Box> posts,
      List<Node> units,
      Sum sum,
      Marked marked,
      boolean open) {}

  /// What a unit holds all in all, and how much of that is not drawn.
  public record Sum(int posts, int people, int vacant, int hidden) {}

  /// A post: who holds it, which seats are free, how full its people are, what the review says.
  public record Box(
      String id,
      String title,
      boolean lead,
      List<Holder> holders,
      int vacancies,
      OptionalInt load,
      Marked marked,
      long errors,
      long others) {

    /// The id as an address takes it.
    public String encoded() {
      return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    public List<String> names() {
      return holders.stream().map(Holder::name).toList();
    }

    /// The class that colours the bar of load.
    public String tone() {
      var value = load.orElse(0);
      if (value > 100) {
        return "bad";
      }
      return value > 85 ? "warn" : "good";
    }
  }

  /// How much of the whole is drawn.
  public record Extent(int shown, int total) {}

  public boolean isEmpty() {
    return roots.isEmpty();
  }
}
