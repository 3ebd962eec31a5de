package org.banyan.community;

import java.util.Locale;
import java.util.Optional;
import org.banyan.platform.settings.Seal;
import org.springframework.stereotype.Component;

/// Turns a phone number or an address into a mark by which it is recognised again, and by nobody
/// who does not hold the key of this installation.
@Component
class Marks {

  private static final String PURPOSE = "community.contact";
  private static final int LONGEST = 320;
  private static final int FEWEST_DIGITS = 6;

  private final Seal seal;

  Marks(Seal seal) {
    this.seal = seal;
  }

  /// Nothing where it is neither a number nor an address.
  Optional<String> of(String contact) {
    var plain = contact.strip().toLowerCase(Locale.ROOT);
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    if (plain.indexOf('@') > 0) {
      return Optional.of(seal.mark(PURPOSE, plain));
    }
    var digits = plain.replaceAll("[^\\d]", "").replaceFirst("^(?:00)?86(?=1\\d{10}$)", "");
    return digits.length() < FEWEST_DIGITS
        ? Optional.empty()
        : Optional.of(seal.mark(PURPOSE, digits));
  }
}
