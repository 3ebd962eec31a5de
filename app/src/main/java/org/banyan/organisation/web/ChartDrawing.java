package org.banyan.organisation.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.Findings;
import org.banyan.organisation.review.Severity;
import org.banyan.organisation.review.Workload;
import org.banyan.organisation.web.ChartView.Box;
import org.banyan.organisation.web.ChartView.Extent;
import org.banyan.organisation.web.ChartView.Holder;
import org.banyan.organisation.web.ChartView.Node;
import org.banyan.organisation.web.ChartView.Step;
import org.banyan.organisation.web.ChartView.Sum;
import org.banyan.platform.page.Frame;

/// Draws the chart of a charter from one unit downwards, with only so many posts that a page stays
/// quick; what is left out is counted and one link away.
final class ChartDrawing {

  static final int POSTS = 400;

  private static final int OPEN = 120;

  private final Charter charter;
  private final Function<PersonRef, String> names;
  private final Workload workload;
  private final UnitTree tree;
  private final ChartMarks marks;
  private final MarkWriting notes;
  private final Map<UnitId, List<Post>> posts = new HashMap<>();
  private final Map<PostId, List<Finding>> findings = new HashMap<>();
  private final Set<UnitId> drawn = new HashSet<>();
  private int left = POSTS;

  ChartDrawing(
      Charter charter,
      Findings found,
      Function<PersonRef, String> names,
      ChartMarks marks,
      Frame frame) {
    this.charter = charter;
    this.names = names;
    this.marks = marks;
    this.notes = new MarkWriting(marks, frame, names);
    this.workload = Workload.of(charter);
    this.tree = new UnitTree(marks.units());
    marks.posts().forEach(post -> listOf(posts, post.unit()).add(post));
    for (var finding : found.list()) {
      if (finding.place().orElse(null) instanceof PostId post) {
        listOf(findings, post).add(finding);
      }
    }
  }

  /// The chart of everything.
  ChartView whole(String query) {
    return view(query, Optional.empty(), tree.roots());
  }

  /// The chart from one unit downwards; empty when there is no such unit.
  Optional<ChartView> from(UnitId id, String query) {
    return marks.units().stream()
        .filter(unit -> unit.id().equals(id))
        .findFirst()
        .map(unit ->
            view(
                query,
                Optional.of(new Step(unit.title(), unit.parent().map(UnitId::value).orElse(""))),
                List.of(unit)));
  }

  private ChartView view(String query, Optional<Step> inside, List<Unit> from) {
    var words = query.strip().toLowerCase(Locale.ROOT);
    var nodes = from.stream().map(unit -> node(unit, words, 0)).flatMap(Optional::stream).toList();
    return new ChartView(
        query.strip(), inside, nodes, new Extent(POSTS - left, charter.posts().size()));
  }

  private Optional<Node> node(Unit unit, String words, int depth) {
    if (!drawn.add(unit.id())) {
      return Optional.empty();
    }
    var own = ordered(unit);
    var asked = words.isEmpty() || contains(unit.title(), words);
    var wanted = asked ? own : own.stream().filter(post -> speaksOf(post, words)).toList();
    var boxes = wanted.stream().limit(left).map(post -> box(unit, post)).toList();
    left -= boxes.size();
    var units =
        tree.below(unit).stream()
            .map(each -> node(each, asked ? "" : words, depth + 1))
            .flatMap(Optional::stream)
            .toList();
    if (!asked && boxes.isEmpty() && units.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Node(
            unit.id().value(),
            unit.title(),
            unit.module().map(module -> title(module.value())).orElse(""),
            unit.purpose(),
            boxes,
            units,
            sum(own, units, wanted.size() - boxes.size()),
            notes.of(unit),
            !words.isEmpty()
                || depth < 1
                || charter.posts().size() <= OPEN
                || boxes.stream().anyMatch(each -> !each.marked().isSame())
                || units.stream().anyMatch(each -> each.open() || !each.marked().isSame())));
  }

  private List<Post> ordered(Unit unit) {
    var own = posts.getOrDefault(unit.id(), List.of());
    return Stream.concat(
            own.stream().filter(post -> isLead(unit, post)),
            own.stream().filter(post -> !isLead(unit, post)))
        .toList();
  }

  private Sum sum(List<Post> all, List<Node> units, int hidden) {
    var own = all.stream().filter(post -> !marks.isRemoved(post)).toList();
    return new Sum(
        own.size() + units.stream().mapToInt(node -> node.sum().posts()).sum(),
        own.stream().mapToInt(post -> post.holders().size()).sum()
            + units.stream().mapToInt(node -> node.sum().people()).sum(),
        own.stream().mapToInt(Post::vacancies).sum()
            + units.stream().mapToInt(node -> node.sum().vacant()).sum(),
        hidden + units.stream().mapToInt(node -> node.sum().hidden()).sum());
  }

  private Box box(Unit unit, Post post) {
    var found = findings.getOrDefault(post.id(), List.of());
    var errors = found.stream().filter(each -> each.severity() == Severity.ERROR).count();
    return new Box(
        post.id().value(),
        post.title(),
        isLead(unit, post),
        post.holders().stream()
            .map(person -> new Holder(person.value(), names.apply(person)))
            .toList(),
        marks.isRemoved(post) ? 0 : post.vacancies(),
        marks.isRemoved(post) ? OptionalInt.empty() : load(post),
        notes.of(post),
        errors,
        found.size() - errors);
  }

  /// The fullest of those who hold a post, in per cent.
  private OptionalInt load(Post post) {
    return post.holders().stream()
        .flatMapToDouble(person -> workload.share(person).stream())
        .mapToInt(share -> (int) Math.round(100 * share))
        .max();
  }

  private boolean speaksOf(Post post, String words) {
    return contains(post.title(), words)
        || post.holders().stream().anyMatch(person -> contains(names.apply(person), words));
  }

  private String title(String module) {
    return charter.modules().stream()
        .filter(each -> each.id().value().equals(module))
        .map(each -> each.title())
        .findFirst()
        .orElse("");
  }

  private static boolean isLead(Unit unit, Post post) {
    return unit.lead().filter(post.id()::equals).isPresent();
  }

  private static boolean contains(String text, String words) {
    return text.toLowerCase(Locale.ROOT).contains(words);
  }

  private static <K, V> List<V> listOf(Map<K, List<V>> map, K key) {
    return map.computeIfAbsent(key, _ -> new ArrayList<>());
  }
}
