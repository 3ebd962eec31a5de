package org.banyan.organisation.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banyan.organisation.change.PartChange.AuthorityGranted;
import org.banyan.organisation.change.PartChange.AuthorityTaken;
import org.banyan.organisation.change.PartChange.FieldChanged;
import org.banyan.organisation.change.PartChange.RaciChanged;
import org.banyan.organisation.change.PartChange.SeatFilled;
import org.banyan.organisation.change.PartChange.SeatVacated;
import org.banyan.organisation.change.Refusal.AlreadySo;
import org.banyan.organisation.change.Refusal.Overtaken;

/// Makes changes to a part by itself; says why where one cannot be made.
final class PartEditing {

  static final String HOLDERS = "holders";
  static final String GRANTS = "grants";

  private PartEditing() {}

  static Optional<Refusal> make(LoosePart part, PartChange change) {
    return switch (change) {
      case FieldChanged(_, var field, var before, var after) -> set(part, field, before, after);
      case SeatFilled(_, var person) -> entry(part, HOLDERS, person, true);
      case SeatVacated(_, var person) -> entry(part, HOLDERS, person, false);
      case AuthorityGranted(_, var authority) -> entry(part, GRANTS, authority, true);
      case AuthorityTaken(_, var authority) -> entry(part, GRANTS, authority, false);
      case RaciChanged raci -> letters(part, raci);
    };
  }

  private static Optional<Refusal> set(LoosePart part, String field, Object before, Object after) {
    var now = part.get(field);
    if (!now.equals(before)) {
      return Optional.of(now.equals(after) ? new AlreadySo() : new Overtaken(now));
    }
    part.set(field, after);
    return Optional.empty();
  }

  private static Optional<Refusal> entry(
      LoosePart part, String field, Object entry, boolean wanted) {
    var now = (Collection<?>) part.get(field);
    if (now.contains(entry) == wanted) {
      return Optional.of(new AlreadySo());
    }
    part.set(field, other(now, entry, wanted));
    return Optional.empty();
  }

  private static Optional<Refusal> letters(LoosePart duty, RaciChanged raci) {
    var now = lettersOf(duty, raci);
    if (!now.equals(raci.before())) {
      return Optional.of(now.equals(raci.after()) ? new AlreadySo() : new Overtaken(now));
    }
    for (var letter : Letter.values()) {
      entry(duty, letter.field(), raci.post(), raci.after().contains(letter));
    }
    return Optional.empty();
  }

  private static Set<Letter> lettersOf(LoosePart duty, RaciChanged raci) {
    var letters = EnumSet.noneOf(Letter.class);
    for (var letter : Letter.values()) {
      if (((Collection<?>) duty.get(letter.field())).contains(raci.post())) {
        letters.add(letter);
      }
    }
    return letters;
  }

  private static List<Object> other(Collection<?> entries, Object entry, boolean wanted) {
    var changed = new ArrayList<Object>(entries);
    if (wanted) {
      changed.add(entry);
    } else {
      changed.remove(entry);
    }
    return List.copyOf(changed);
  }
}
