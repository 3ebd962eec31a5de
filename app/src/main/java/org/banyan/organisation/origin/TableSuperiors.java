package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.yaml.Nearest;
import org.banyan.organisation.yaml.Problem.Kind;

/// Whom the posts of a table report to: a cell may name a post, a person or a number of either.
final class TableSuperiors {

  private final Map<String, List<PostRow>> byPost;
  private final Map<String, PostId> ids;
  private final Gathering gathering;

  TableSuperiors(Map<String, List<PostRow>> byPost, Map<String, PostId> ids, Gathering gathering) {
    this.byPost = byPost;
    this.ids = ids;
    this.gathering = gathering;
  }

  List<PostId> of(PostId post, List<PostRow> rows) {
    var superiors = new LinkedHashSet<PostId>();
    for (var row : rows) {
      for (var named : row.entries(PostTable.SUPERIOR)) {
        superior(row, named).filter(id -> !id.equals(post)).ifPresent(superiors::add);
      }
    }
    return List.copyOf(superiors);
  }

  private Optional<PostId> superior(PostRow row, Mention named) {
    var posts = candidates(named.value(), PostTable.CODE, PostTable.NUMBER, PostTable.PERSON);
    if (posts.isEmpty()) {
      posts = candidates(named.value(), PostTable.POST);
    }
    if (posts.size() > 1) {
      var own = row.unitKey() + "/";
      var near = posts.stream().filter(key -> key.startsWith(own)).toList();
      posts = near.size() == 1 ? near : posts;
    }
    if (posts.size() != 1) {
      report(named, posts);
      return Optional.empty();
    }
    return Optional.ofNullable(ids.get(posts.getFirst()));
  }

  private List<String> candidates(String name, String... columns) {
    var found = new ArrayList<String>();
    byPost.forEach((key, rows) -> {
      if (rows.stream().anyMatch(row -> row.says(name, columns))) {
        found.add(key);
      }
    });
    return found;
  }

  private void report(Mention named, List<String> posts) {
    var known = new TreeSet<String>(posts);
    if (posts.isEmpty()) {
      byPost
          .values()
          .forEach(rows -> {
            known.add(rows.getFirst().cell(PostTable.POST));
            rows.stream()
                .filter(row -> !row.isVacant())
                .forEach(row -> known.add(row.cell(PostTable.PERSON)));
          });
      known.remove("");
    }
    gathering
        .problems()
        .add(
            named.place(),
            Kind.UNKNOWN_SUPERIOR,
            named.value(),
            Nearest.orAll(named.value(), known));
  }
}
