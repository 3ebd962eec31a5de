package org.banyan.organisation.change;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.Duty;

/// What a post has to do with a duty, as the RACI matrix writes it.
public enum Letter {
  RESPONSIBLE,
  ACCOUNTABLE,
  CONSULTED,
  INFORMED;

  public char sign() {
    return name().charAt(0);
  }

  public static Optional<Letter> of(char sign) {
    return Arrays.stream(values()).filter(letter -> letter.sign() == sign).findFirst();
  }

  public List<PostId> posts(Duty duty) {
    return switch (this) {
      case RESPONSIBLE -> duty.responsible();
      case ACCOUNTABLE -> duty.accountable();
      case CONSULTED -> duty.consulted();
      case INFORMED -> duty.informed();
    };
  }

  /// Every letter a post has in a duty.
  public static Set<Letter> of(Duty duty, PostId post) {
    var letters = EnumSet.noneOf(Letter.class);
    for (var letter : values()) {
      if (letter.posts(duty).contains(post)) {
        letters.add(letter);
      }
    }
    return letters;
  }

  String field() {
    return name().toLowerCase(Locale.ROOT);
  }
}
