package org.banyan.organisation.authority;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banyan.organisation.authority.Seatings.Held;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Reach;
import org.banyan.platform.access.Footing;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.ScopeCatalogue;
import org.banyan.platform.access.ScopeCatalogue.Kind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Turns what the charter wrote into what it means now: every reach is looked up where its kind of
/// thing lives, all names of a kind at once.
@Component
class Compilation {

  private final ObjectProvider<ScopeCatalogue> catalogues;

  Compilation(ObjectProvider<ScopeCatalogue> catalogues) {
    this.catalogues = catalogues;
  }

  /// What the rows let this person do; what nobody can read any more grants nothing.
  List<HeldAuthority> of(List<Held> rows, PersonId holder, Footing footing) {
    var known = meanings(rows);
    var list = new ArrayList<HeldAuthority>();
    for (var row : rows) {
      Authority.of(row.authority())
          .map(authority ->
              new HeldAuthority(
                  authority, scope(authority, holder, known), row.post(), row.title(), footing))
          .ifPresent(list::add);
    }
    return list;
  }

  private Map<Reach, Scope> meanings(List<Held> rows) {
    var names = new EnumMap<Kind, Set<String>>(Kind.class);
    for (var row : rows) {
      if (Authority.of(row.authority()).orElse(null)
          instanceof Authority.Enforced(_, Reach.Named(var kind, var name))) {
        names.computeIfAbsent(kind, _ -> new HashSet<>()).add(name);
      }
    }
    var known = new HashMap<Reach, Scope>();
    names.forEach((kind, called) ->
        catalogues.forEach(catalogue ->
            catalogue
                .find(kind, called)
                .forEach((name, scope) -> known.put(new Reach.Named(kind, name), scope))));
    return known;
  }

  private static Scope scope(Authority authority, PersonId holder, Map<Reach, Scope> known) {
    return switch (authority) {
      case Authority.OnPlatform _ -> Scope.everywhere();
      case Authority.Enforced(_, var reach) ->
          switch (reach) {
            case Reach.Everything() -> Scope.everywhere();
            case Reach.Own() -> new Scope.Own(holder);
            case Reach.Named named -> known.getOrDefault(named, new Scope.Unknown(named.code()));
          };
    };
  }
}
