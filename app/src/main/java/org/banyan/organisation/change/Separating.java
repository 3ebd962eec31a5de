package org.banyan.organisation.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.banyan.organisation.change.CharterChange.CharterChanged;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.SeparationId;
import org.banyan.organisation.charter.Rules;
import org.banyan.organisation.charter.Separation;

/// Adds, changes and drops the separations of duties among the rules of a charter.
public final class Separating {

  private Separating() {}

  public static Optional<Separation> find(Charter charter, SeparationId id) {
    return charter.rules().separations().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /// In the place of the one with the same id, or else after the others.
  public static List<CharterChange> keeping(Charter charter, Separation separation) {
    var all = new ArrayList<>(charter.rules().separations());
    var place = find(charter, separation.id()).map(all::indexOf).orElse(all.size());
    if (place < all.size()) {
      all.set(place, separation);
    } else {
      all.add(separation);
    }
    return changes(charter, all);
  }

  public static List<CharterChange> dropping(Charter charter, SeparationId id) {
    var left =
        charter.rules().separations().stream().filter(each -> !each.id().equals(id)).toList();
    return changes(charter, left);
  }

  /// An id from a title that no other separation goes by.
  public static SeparationId newId(Charter charter, String title) {
    return Parts.names(title, "separation")
        .map(SeparationId::new)
        .filter(id -> find(charter, id).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static List<CharterChange> changes(Charter charter, List<Separation> separations) {
    var before = charter.rules();
    var after = new Rules(separations, before.exclusive(), before.limits(), before.adoption());
    return before.equals(after) ? List.of() : List.of(new CharterChanged("rules", before, after));
  }
}
