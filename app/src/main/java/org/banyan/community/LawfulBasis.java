package org.banyan.community;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why data about members may be kept at all, in the words of PIPL and GDPR.
public enum LawfulBasis {
  CONSENT,
  CONTRACT,
  LEGAL_OBLIGATION,
  PUBLIC_ARCHIVE,
  LEGITIMATE_INTEREST,
  OWN_ORGANISATION,
  SIMULATED;

  public static Optional<LawfulBasis> of(String tag) {
    return Arrays.stream(values()).filter(basis -> basis.tag().equals(tag)).findAny();
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
