package org.banyan.people;

import java.util.Locale;

/// Why something about a person was refused, each with the field to put right.
public enum Reason {
  NAME_UNUSABLE("name"),
  NAME_TAKEN("name"),
  EMAIL_UNUSABLE("email"),
  EMAIL_TAKEN("email"),
  PASSWORD_SHORT("password"),
  PASSWORD_LONG("password"),
  PASSWORD_COMMON("password"),
  PASSWORD_LIKE_NAME("password"),
  PASSWORD_WRONG("current"),
  ZONE_UNKNOWN("zone"),
  LAST_ADMINISTRATOR(""),
  HAS_LEFT(""),
  NOT_SUSPENDED(""),
  DAYS_UNREADABLE("first"),
  DAYS_OUT_OF_ORDER("last"),
  DAYS_TAKEN("first"),
  DEPUTY_UNKNOWN("deputy"),
  DEPUTY_ONESELF("deputy"),
  HOURS_UNREADABLE("hours"),
  IDENTITY_TAKEN(""),
  PASSKEY_UNNAMED("name"),
  PASSKEY_TAKEN(""),
  PASSKEY_REFUSED(""),
  CODE_WRONG("code"),
  CODE_TOO_OFTEN("code"),
  BUSY("");

  private final String field;

  Reason(String field) {
    this.field = field;
  }

  /// The name of the field of the form, empty where none is to blame.
  public String field() {
    return field;
  }

  /// The key of its words.
  public String key() {
    return "people.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
