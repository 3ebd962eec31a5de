package org.banyan.community;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was said about why an export may be kept; nothing where nobody was asked.
public record Basis(Optional<LawfulBasis> stated, String note) {

  private static final int LONGEST = 500;

  public static final Basis NOT_STATED = new Basis(Optional.empty(), "");

  public Basis {
    var plain = note.strip();
    note = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
  }

  /// As it was chosen or kept: the tag of a basis, and a note.
  public static Basis read(@Nullable String tag, String note) {
    return new Basis(Optional.ofNullable(tag).flatMap(LawfulBasis::of), note);
  }

  /// The tag that `read` takes, none where nothing was stated.
  public @Nullable String kept() {
    return stated.map(LawfulBasis::tag).orElse(null);
  }

  /// The basis as it is shown, counted and asked for in words.
  public String tag() {
    return stated.map(LawfulBasis::tag).orElse("not-stated");
  }

  public static Basis of(LawfulBasis stated) {
    return new Basis(Optional.of(stated), "");
  }
}
