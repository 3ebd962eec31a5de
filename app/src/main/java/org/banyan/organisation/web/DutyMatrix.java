package org.banyan.organisation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.Findings;
import org.banyan.organisation.web.DutiesView.Band;
import org.banyan.organisation.web.DutiesView.Cell;
import org.banyan.organisation.web.DutiesView.Column;
import org.banyan.organisation.web.DutiesView.Extent;
import org.banyan.organisation.web.DutiesView.Row;
import org.banyan.organisation.web.DutiesView.Tab;
import org.banyan.platform.page.Frame;

/// Lays out the RACI matrix of a charter: what the reader asked for, page by page, with only the
/// posts that take part.
final class DutyMatrix {

  private static final int ROWS = 100;
  private static final int COLUMNS = 40;
  private static final int EDITABLE_COLUMNS = 80;

  private final Charter charter;
  private final ReviewWriting writing;
  private final Frame frame;
  private final Function<PersonRef, String> names;
  private final Map<PostId, Post> posts = new LinkedHashMap<>();
  private final Map<DutyId, List<Finding>> findings = new HashMap<>();

  /// What the reader asked for.
  record Asked(String address, String query, String module, int page) {}

  DutyMatrix(Charter charter, Findings found, Frame frame, Function<PersonRef, String> names) {
    this.charter = charter;
    this.writing = new ReviewWriting(charter, found, frame, names);
    this.frame = frame;
    this.names = names;
    charter.posts().forEach(post -> posts.put(post.id(), post));
    for (var finding : found.list()) {
      if (finding.place().orElse(null) instanceof DutyId duty) {
        findings.computeIfAbsent(duty, _ -> new ArrayList<>()).add(finding);
      }
    }
  }

  DutiesView view(Asked asked) {
    return view(asked, duties -> taking(duties).stream().limit(COLUMNS).toList());
  }

  /// With a column for every post, to be filled in.
  DutiesView editable(Asked asked) {
    return view(asked, _ -> editable());
  }

  /// One duty with its columns, as it is shown among the others.
  Optional<Row> editable(DutyId id) {
    var columns = editable();
    return charter.duties().stream()
        .filter(duty -> duty.id().equals(id))
        .findFirst()
        .map(duty -> row(duty, columns));
  }

  /// The columns there are to fill in.
  List<Column> columns() {
    return editable().stream().map(this::column).toList();
  }

  private List<Post> editable() {
    return posts.values().stream().limit(EDITABLE_COLUMNS).toList();
  }

  private DutiesView view(Asked asked, Function<List<Duty>, List<Post>> choice) {
    var wanted = charter.duties().stream().filter(duty -> isWanted(duty, asked)).toList();
    var pages = Math.max(1, (wanted.size() + ROWS - 1) / ROWS);
    var page = Math.clamp(asked.page(), 1, pages);
    var shown = wanted.stream().skip((page - 1L) * ROWS).limit(ROWS).toList();
    var columns = choice.apply(shown);
    var missing = taking(shown).stream().filter(post -> !columns.contains(post)).count();
    return new DutiesView(
        asked.address(),
        asked.query(),
        asked.module(),
        tabs(asked),
        columns.stream().map(this::column).toList(),
        bands(shown, columns),
        new Extent(shown.size(), wanted.size(), page, pages, (int) missing));
  }

  private boolean isWanted(Duty duty, Asked asked) {
    if (!asked.module().isEmpty() && !duty.module().value().equals(asked.module())) {
      return false;
    }
    var query = asked.query().toLowerCase(Locale.ROOT);
    return query.isEmpty()
        || Stream.of(duty.title(), duty.work(), duty.id().value())
            .anyMatch(text -> holds(text, query))
        || taking(List.of(duty)).stream().anyMatch(post -> holds(post.title(), query));
  }

  private static boolean holds(String text, String query) {
    return text.toLowerCase(Locale.ROOT).contains(query);
  }

  /// The posts that take part in any of these duties, in the order of the charter.
  private List<Post> taking(List<Duty> duties) {
    var ids = new LinkedHashSet<PostId>();
    for (var duty : duties) {
      Stream.of(duty.accountable(), duty.responsible(), duty.consulted(), duty.informed())
          .forEach(ids::addAll);
    }
    return ordered(ids);
  }

  private List<Post> ordered(Set<PostId> ids) {
    if (ids.size() * 4 < posts.size()) {
      return ids.stream().map(posts::get).toList();
    }
    return posts.values().stream().filter(post -> ids.contains(post.id())).toList();
  }

  private List<Tab> tabs(Asked asked) {
    var tabs = new ArrayList<Tab>();
    tabs.add(
        new Tab(
            "",
            frame.say("organisation.duties.all"),
            charter.duties().size(),
            asked.module().isEmpty()));
    for (var module : charter.modules()) {
      var duties =
          charter.duties().stream().filter(duty -> duty.module().equals(module.id())).count();
      var id = module.id().value();
      tabs.add(new Tab(id, module.title(), duties, id.equals(asked.module())));
    }
    return tabs;
  }

  private Column column(Post post) {
    var holders = String.join(" · ", post.holders().stream().map(names).toList());
    return new Column(post.id().value(), post.title(), holders, post.vacancies() > 0);
  }

  private List<Band> bands(List<Duty> shown, List<Post> columns) {
    var bands = new ArrayList<Band>();
    for (var module : charter.modules()) {
      var rows =
          shown.stream()
              .filter(duty -> duty.module().equals(module.id()))
              .map(duty -> row(duty, columns))
              .toList();
      if (!rows.isEmpty()) {
        bands.add(new Band(module.title(), rows));
      }
    }
    return bands;
  }

  private Row row(Duty duty, List<Post> columns) {
    return new Row(
        duty.id().value(),
        duty.title(),
        duty.work(),
        duty.hours().isPresent()
            ? frame.say("organisation.duties.hours", duty.hours().getAsDouble())
            : "",
        columns.stream().map(post -> cell(duty, post, frame)).toList(),
        findings.getOrDefault(duty.id(), List.of()).stream().map(writing::finding).toList());
  }

  /// What a post has to do with a duty.
  static Cell cell(Duty duty, Post post, Frame frame) {
    var letters = new ArrayList<String>();
    var meanings = new ArrayList<String>();
    var parts = new LinkedHashMap<String, List<PostId>>();
    parts.put("R", duty.responsible());
    parts.put("A", duty.accountable());
    parts.put("C", duty.consulted());
    parts.put("I", duty.informed());
    parts.forEach((letter, holders) -> {
      if (holders.contains(post.id())) {
        letters.add(letter);
        meanings.add(frame.say("organisation.raci." + letter.toLowerCase(Locale.ROOT)));
      }
    });
    return new Cell(String.join("/", letters), post.title(), String.join(" · ", meanings));
  }
}
