package org.banyan.organisation.origin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.Person;
import org.banyan.organisation.charter.Post;

/// What became of the data of a source: how many files were read, what came of them, and what did
/// not come or came otherwise.
public record Mapping(int files, Map<Came, Integer> came, List<Remark> remarks) {

  /// The kinds of thing that come over.
  public enum Came {
    UNITS,
    POSTS,
    SEATS,
    HOLDINGS,
    PEOPLE,
    DUTIES,
    GRANTS,
    METRICS,
    LINES;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String key() {
      return "organisation.mapping.came." + code();
    }
  }

  public Mapping {
    came = Map.copyOf(came);
    remarks = List.copyOf(remarks);
  }

  public int count(Came kind) {
    return came.getOrDefault(kind, 0);
  }

  static Mapping of(int files, Charter charter, List<Remark> remarks) {
    var posts = charter.posts();
    var came = new LinkedHashMap<Came, Integer>();
    came.put(Came.UNITS, charter.units().size());
    came.put(Came.POSTS, posts.size());
    came.put(Came.SEATS, posts.stream().mapToInt(Post::seats).sum());
    came.put(Came.HOLDINGS, posts.stream().mapToInt(post -> post.holders().size()).sum());
    came.put(Came.PEOPLE, people(charter));
    came.put(Came.DUTIES, charter.duties().size());
    came.put(Came.GRANTS, posts.stream().mapToInt(post -> post.grants().size()).sum());
    came.put(Came.METRICS, charter.metrics().size());
    came.put(Came.LINES, charter.communication().size());
    return new Mapping(files, came, remarks);
  }

  private static int people(Charter charter) {
    var named = charter.posts().stream().flatMap(post -> post.holders().stream());
    var listed = charter.people().stream().map(Person::id);
    return (int) Stream.<PersonRef>concat(named, listed).distinct().count();
  }
}
