package org.banyan.organisation.charter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.banyan.platform.access.ScopeCatalogue.Kind;

/// How far a charter lets a power of Banyan reach.
public sealed interface Reach {

  String SIGN = "@";

  /// How a charter writes it: `own`, `unit:content`, `group:社群/群名`; empty for everything.
  String code();

  /// Everything there is.
  record Everything() implements Reach {
    @Override
    public String code() {
      return "";
    }
  }

  /// What belongs to whoever holds the post.
  record Own() implements Reach {
    @Override
    public String code() {
      return "own";
    }
  }

  /// One thing, by the name or the id it has where it lives.
  record Named(Kind kind, String name) implements Reach {

    public Named {
      if (name.isBlank() || !name.equals(name.strip())) {
        throw new IllegalArgumentException("A reach needs a name (%s).".formatted(name));
      }
    }

    @Override
    public String code() {
      return word(kind) + ":" + name;
    }
  }

  static Reach everything() {
    return new Everything();
  }

  /// Reads what a charter wrote behind the sign; empty when it is none of the known reaches.
  static Optional<Reach> of(String code) {
    if (code.equals("own")) {
      return Optional.of(new Own());
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> code.matches(word(kind) + ":\\s*\\S.*"))
        .<Reach>map(kind -> new Named(kind, code.substring(word(kind).length() + 1).strip()))
        .findFirst();
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
