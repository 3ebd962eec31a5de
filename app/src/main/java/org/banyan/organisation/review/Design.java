package org.banyan.organisation.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;

/// A charter laid out for looking things up: every check reads it in time near the charter's size.
/// Looks up by the bare text of an id, whose hash is kept.
final class Design {

  private final Charter charter;
  private final Map<String, Post> posts = new HashMap<>();
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<String, List<Duty>> accountable = new HashMap<>();
  private final Map<String, List<Duty>> responsible = new HashMap<>();

  Design(Charter charter) {
    this.charter = charter;
    charter.posts().forEach(post -> posts.put(post.id().value(), post));
    charter.units().forEach(unit -> units.put(unit.id().value(), unit));
    charter.duties().forEach(this::add);
  }

  Charter charter() {
    return charter;
  }

  Post post(PostId id) {
    return known(posts, id);
  }

  Unit unit(UnitId id) {
    return known(units, id);
  }

  List<Post> posts(List<PostId> ids) {
    return ids.stream().map(this::post).toList();
  }

  List<Duty> accountable(Post post) {
    return accountable.getOrDefault(post.id().value(), List.of());
  }

  List<Duty> responsible(Post post) {
    return responsible.getOrDefault(post.id().value(), List.of());
  }

  /// The duties a post answers for, in either way, each once.
  List<Duty> duties(Post post) {
    var list = new ArrayList<>(accountable(post));
    responsible(post).stream()
        .filter(duty -> !duty.accountable().contains(post.id()))
        .forEach(list::add);
    return list;
  }

  private void add(Duty duty) {
    duty.accountable().forEach(id -> listOf(accountable, id).add(duty));
    duty.responsible().forEach(id -> listOf(responsible, id).add(duty));
  }

  private static List<Duty> listOf(Map<String, List<Duty>> map, PostId id) {
    return map.computeIfAbsent(id.value(), _ -> new ArrayList<>());
  }

  private static <V> V known(Map<String, V> map, CharterId id) {
    var value = map.get(id.value());
    if (value == null) {
      throw new IllegalStateException(
          "The charter names what it does not hold (%s).".formatted(id));
    }
    return value;
  }
}
