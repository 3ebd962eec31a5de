package org.banyan.organisation.charter;

import java.util.Locale;

/// How many people it takes to put the next charter in force: one, or one who proposes it and
/// another who adopts it.
public enum AdoptionRule {
  ONE_PERSON,
  TWO_PEOPLE;

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
