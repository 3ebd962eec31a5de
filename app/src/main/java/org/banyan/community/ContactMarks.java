package org.banyan.community;

import java.util.Locale;
import java.util.Optional;

/// Turns a phone number, an address or a unionid into a mark by which it is recognised again in its
/// community, and by nobody who does not hold the key of this installation.
record ContactMarks(Fingerprints.Taker taker) {

  private static final int LONGEST = 320;
  private static final int FEWEST_DIGITS = 6;

  /// Nothing where it is neither a number nor an address.
  Optional<String> of(String contact) {
    var plain = contact.strip().toLowerCase(Locale.ROOT);
    if (plain.length() > LONGEST) {
      return Optional.empty();
    }
    if (plain.indexOf('@') > 0) {
      return Optional.of(mark(plain));
    }
    var digits = plain.replaceAll("[^\\d]", "").replaceFirst("^(?:00)?86(?=1\\d{10}$)", "");
    return digits.length() < FEWEST_DIGITS ? Optional.empty() : Optional.of(mark(digits));
  }

  /// Nothing where it is no unionid.
  Optional<String> ofUnionid(String written) {
    return Marks.unionid(taker, written);
  }

  private String mark(String plain) {
    return taker.of(ErasureLedger.CONTACT, plain);
  }
}
