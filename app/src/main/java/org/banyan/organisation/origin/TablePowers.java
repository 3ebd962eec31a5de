package org.banyan.organisation.origin;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Authority.Enforced;
import org.banyan.organisation.charter.Authority.OnPlatform;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;

/// What a table calls an authority: one of Banyan’s own powers by code or by its words, or else a
/// power held on a platform.
final class TablePowers {

  private final Map<String, Authority> known = new HashMap<>();

  TablePowers() {
    for (var power : Power.values()) {
      known.put(power.code(), new Enforced(power));
      for (var language : Language.values()) {
        known.put(folded(Words.of(language).say(power.key())), new Enforced(power));
      }
    }
  }

  Authority authority(String written) {
    return Optional.ofNullable(known.get(folded(written)))
        .or(() -> Authority.of(written))
        .orElseGet(() -> new OnPlatform(written));
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
