package org.banyan.organisation.origin;

import java.util.Locale;
import org.banyan.organisation.yaml.Place;

/// A name that a source gives, and where.
record Mention(String value, Place place) {

  /// As names of accounts are compared: without regard to case.
  String folded() {
    return value.toLowerCase(Locale.ROOT);
  }

  Mention as(String other) {
    return new Mention(other, place);
  }
}
