package org.banyan.organisation.authority;

import java.util.Optional;
import org.banyan.organisation.charter.Authority;
import org.banyan.platform.access.Footing;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;

/// One authority as a post gives it to one person, with what its reach means at this moment, and
/// whether they hold the post or act for whoever does.
public record HeldAuthority(
    Authority authority, Scope scope, String post, String title, Footing footing) {

  /// The power that Banyan enforces; empty for one that lives on a platform.
  public Optional<Power> power() {
    return switch (authority) {
      case Authority.Enforced(var power, _) -> Optional.of(power);
      case Authority.OnPlatform _ -> Optional.empty();
    };
  }

  /// Whether the charter names something that nobody knows now.
  public boolean reachesNothing() {
    return scope instanceof Scope.Unknown;
  }
}
