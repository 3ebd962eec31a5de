package org.banyan.community.reading;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The list of users that Discourse exports, in any of its versions. Addresses of machines are
/// never read; the address of a person only to recognise them by.
final class DiscourseUsers implements TableKind {

  static final TableKind TABLE = new DiscourseUsers();

  private DiscourseUsers() {}

  /// The columns that are read; all others are passed over.
  private enum Part {
    ID,
    USERNAME,
    EMAIL,
    CREATED_AT,
    LAST_SEEN_AT,
    TRUST_LEVEL,
    ADMIN,
    MODERATOR,
    STAGED;

    String headings() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Override
  public Format format() {
    return Format.DISCOURSE;
  }

  @Override
  public String platform() {
    return Format.DISCOURSE.tag();
  }

  @Override
  public Optional<EachRow> under(List<String> headings, TableTitle title) {
    var parts = Headings.of(headings, Part.class, Part::headings);
    return parts.has(Part.ID)
            && parts.has(Part.USERNAME)
            && parts.has(Part.CREATED_AT)
            && parts.has(Part.TRUST_LEVEL)
        ? Optional.of((place, cells) -> row(parts, title, place, cells))
        : Optional.empty();
  }

  private static Row row(Headings<Part> parts, TableTitle title, Place place, List<String> cells) {
    var id = parts.cell(cells, Part.ID);
    if (id.isEmpty() || parts.cell(cells, Part.USERNAME).isEmpty()) {
      return new Row.Unparsed(place, Problem.of("no-member", place.file(), place.line()));
    }
    if (isTrue(parts, cells, Part.STAGED)) {
      return new Row.Notice(place, "staged-account", Optional.empty());
    }
    var created = parts.cell(cells, Part.CREATED_AT);
    var joined = time(created);
    if (joined.isEmpty()) {
      return Times.unknown(place, created);
    }
    var listed =
        new Listed(
            new Author(id, parts.optional(cells, Part.USERNAME), id.startsWith("-")),
            isTrue(parts, cells, Part.ADMIN) || isTrue(parts, cells, Part.MODERATOR)
                ? Standing.ADMIN
                : Standing.MEMBER,
            joined,
            time(parts.cell(cells, Part.LAST_SEEN_AT)),
            parts.optional(cells, Part.EMAIL));
    return new Row.OnList(place, Optional.empty(), FileDay.of(title.name()), listed);
  }

  private static boolean isTrue(Headings<Part> parts, List<String> cells, Part part) {
    var cell = parts.cell(cells, part).toLowerCase(Locale.ROOT);
    return cell.equals("true") || cell.equals("t") || cell.equals("1");
  }

  /// Discourse writes `2019-03-21 14:51:12 UTC` and, in places, ISO 8601.
  private static Optional<Instant> time(String written) {
    return Times.iso(written.endsWith(" UTC") ? written.replace(" UTC", "Z") : written);
  }
}
