package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.banyan.organisation.charter.CharterId.MetricId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.OutcomeMetric;
import org.banyan.organisation.charter.OutcomeMetric.Desired;
import org.banyan.organisation.charter.Person;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.platform.sheet.SheetHeader;
import org.banyan.platform.sheet.SheetMapping;

/// Lays the rows of a table out as units, posts and people.
final class TablePosts {

  private final CharterDraft draft;
  private final Gathering gathering;
  private final SheetMapping mapping;
  private final Map<String, UnitId> units = new LinkedHashMap<>();
  private final Map<String, MetricId> metrics = new LinkedHashMap<>();
  private final Map<PersonRef, PostRow> people = new LinkedHashMap<>();

  TablePosts(CharterDraft draft, Gathering gathering, SheetMapping mapping) {
    this.draft = draft;
    this.gathering = gathering;
    this.mapping = mapping;
  }

  void add(List<PostRow> rows, String title) {
    var root = draft.root("team", title);
    var byPost = new LinkedHashMap<String, List<PostRow>>();
    for (var row : rows) {
      if (row.cell(PostTable.POST).isEmpty()) {
        gathering.problems().add(row.place(), Kind.POSTLESS_ROW, heading(PostTable.POST));
      } else {
        byPost.computeIfAbsent(row.postKey(), _ -> new ArrayList<>()).add(row);
      }
    }
    byPost.values().stream().map(List::getFirst).forEach(row -> addUnit(row, root));
    var ids = ids(byPost);
    rows.forEach(this::addPerson);
    var superiors = new TableSuperiors(byPost, ids, gathering);
    var powers = new TablePowers();
    ids.forEach((key, id) -> {
      var post = post(id, byPost.getOrDefault(key, List.of()), root, superiors, powers);
      draft.add(post, byPost.getOrDefault(key, List.of()).getFirst().place());
    });
    new TableDuties(draft, gathering, heading(PostTable.DUTIES)).add(byPost, ids);
  }

  private Map<String, PostId> ids(Map<String, List<PostRow>> byPost) {
    var ids = new LinkedHashMap<String, PostId>();
    byPost.forEach((key, rows) -> {
      var first = rows.getFirst();
      var unit = first.cell(PostTable.UNIT);
      var written =
          first.cell(PostTable.CODE).isEmpty()
              ? (unit.isEmpty() ? "" : unit + "/") + first.cell(PostTable.POST)
              : first.cell(PostTable.CODE);
      draft.id(new Mention(written, first.place()), PostId::new).ifPresent(id -> ids.put(key, id));
    });
    return ids;
  }

  private void addUnit(PostRow row, UnitId root) {
    var name = row.mention(PostTable.UNIT);
    if (!name.value().isEmpty() && !units.containsKey(row.unitKey())) {
      draft
          .id(name, UnitId::new)
          .map(id -> CharterDraft.unit(id, name.value(), Optional.of(root), ""))
          .filter(unit -> draft.add(unit, name.place()))
          .ifPresent(unit -> units.put(row.unitKey(), unit.id()));
    }
  }

  private void addPerson(PostRow row) {
    row.person()
        .flatMap(draft::person)
        .filter(id -> people.putIfAbsent(id, row) == null)
        .ifPresent(id -> draft.add(new Person(id, hours(row), Map.of()), row.place()));
  }

  private static OptionalDouble hours(PostRow row) {
    var hours = row.whole(PostTable.HOURS);
    return hours.isPresent() ? OptionalDouble.of(hours.get()) : OptionalDouble.empty();
  }

  private Post post(
      PostId id, List<PostRow> rows, UnitId root, TableSuperiors superiors, TablePowers powers) {
    var first = rows.getFirst();
    var named = rows.stream().flatMap(row -> row.person().stream()).toList();
    var holders = draft.people(named, heading(PostTable.PERSON));
    var stated = rows.stream().flatMap(row -> row.whole(PostTable.SEATS).stream()).toList();
    var vacant = (int) rows.stream().filter(PostRow::isVacant).count();
    var seats = stated.stream().mapToInt(each -> each).max().orElse(holders.size() + vacant);
    var grants =
        rows.stream()
            .flatMap(row -> row.entries(PostTable.AUTHORITIES).stream())
            .map(each -> powers.authority(each.value()))
            .distinct()
            .toList();
    return new Post(
        id,
        first.cell(PostTable.POST),
        units.getOrDefault(first.unitKey(), root),
        superiors.of(id, rows),
        first(rows, PostTable.PURPOSE),
        seats,
        holders,
        grants,
        metrics(rows),
        Map.of());
  }

  private List<MetricId> metrics(List<PostRow> rows) {
    var found = new LinkedHashSet<MetricId>();
    for (var row : rows) {
      for (var name : row.entries(PostTable.METRICS)) {
        metric(name).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private Optional<MetricId> metric(Mention name) {
    var known = Optional.ofNullable(metrics.get(name.folded()));
    return known.or(() -> {
      var made = draft.id(name.as(shortened(name.value())), MetricId::new);
      made.ifPresent(id -> {
        draft.add(new OutcomeMetric(id, name.value(), "", Desired.UP), name.place());
        metrics.put(name.folded(), id);
      });
      return made;
    });
  }

  /// As much of a text as an id can hold.
  static String shortened(String text) {
    var most = 100;
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most))
            + "-"
            + Integer.toHexString(text.hashCode());
  }

  /// A column as the table names it.
  private String heading(String column) {
    return mapping.header(column).map(SheetHeader::text).orElse(column);
  }

  private static String first(List<PostRow> rows, String column) {
    return rows.stream()
        .map(row -> row.cell(column))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
