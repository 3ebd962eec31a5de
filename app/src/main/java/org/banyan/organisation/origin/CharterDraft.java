package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.CommunicationLine;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.yaml.Position;
import org.banyan.organisation.yaml.Positions;
import org.banyan.organisation.yaml.Problem.Kind;
import org.banyan.organisation.yaml.Problems;
import org.banyan.organisation.yaml.Text;

/// A charter being put together from somebody else's data: what cannot be taken is reported and
/// left out.
final class CharterDraft {

  private final String title;
  private final Problems problems;
  private final Map<CharterId, Position> positions = new HashMap<>();
  private final List<Unit> units = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();
  private final List<CommunicationLine> lines = new ArrayList<>();

  CharterDraft(String title, Problems problems) {
    this.title = title;
    this.problems = problems;
  }

  /// An id out of a name: what an id cannot hold becomes a dash.
  <T extends CharterId> Optional<T> id(Text name, Function<String, T> type) {
    var written = name.value().strip().replaceAll("[^\\p{L}\\p{N}._+/-]+", "-");
    if (!CharterId.SHAPE.matcher(written).matches()) {
      problems.add(name.at(), Kind.BAD_ID, name.value());
      return Optional.empty();
    }
    return Optional.of(type.apply(written));
  }

  /// People by id, each once.
  List<PersonRef> people(List<Text> names) {
    var people = new LinkedHashSet<PersonRef>();
    names.forEach(name -> id(name, PersonRef::new).ifPresent(people::add));
    return List.copyOf(people);
  }

  boolean add(Unit unit, Position at) {
    return fresh(unit.id(), at) && units.add(unit);
  }

  boolean add(Post post, Position at) {
    return fresh(post.id(), at) && posts.add(post);
  }

  boolean add(CommunicationLine line, Position at) {
    return fresh(line.id(), at) && lines.add(line);
  }

  Positions positions() {
    return new Positions(positions);
  }

  Charter charter() {
    var empty = Charter.empty(title);
    return new Charter(
        empty.title(),
        empty.purpose(),
        empty.fullTimeHours(),
        empty.modules(),
        units,
        posts,
        empty.duties(),
        empty.people(),
        empty.metrics(),
        empty.skills(),
        lines,
        empty.values());
  }

  private boolean fresh(CharterId id, Position at) {
    var before = positions.putIfAbsent(id, at);
    if (before != null) {
      problems.add(at, Kind.DUPLICATE_ID, id.value(), Integer.toString(before.line()));
    }
    return before == null;
  }
}
