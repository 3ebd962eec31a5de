package org.banyan.organisation.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banyan.organisation.charter.Post;
import org.banyan.people.Person;
import org.banyan.platform.page.list.Cell.Tone;

/// Somebody the charter names: their posts, the account they are, and one that is called alike.
public record SeatView(
    String person,
    List<Post> posts,
    Optional<Person> account,
    boolean linked,
    Optional<Person> alike) {

  public SeatView {
    posts = List.copyOf(posts);
  }

  /// How a person of the charter and an account stand to each other.
  public enum State {
    LINKED(Tone.GOOD),
    INVITED(Tone.ACCENT),
    SUGGESTED(Tone.ACCENT),
    MISSING(Tone.WARN),
    GONE(Tone.BAD);

    private final Tone tone;

    State(Tone tone) {
      this.tone = tone;
    }

    public Tone tone() {
      return tone;
    }

    public String key() {
      return "organisation.seats.state." + name().toLowerCase(Locale.ROOT);
    }
  }

  public State state() {
    if (account.isPresent()) {
      return switch (account.get().standing()) {
        case ACTIVE -> State.LINKED;
        case INVITED -> State.INVITED;
        case SUSPENDED, LEFT -> State.GONE;
      };
    }
    return alike.isPresent() ? State.SUGGESTED : State.MISSING;
  }

  /// The class that colours the state.
  public String tone() {
    return state().tone().name().toLowerCase(Locale.ROOT);
  }

  public String titles(String comma) {
    return posts.stream().map(Post::title).collect(Collectors.joining(comma));
  }
}
