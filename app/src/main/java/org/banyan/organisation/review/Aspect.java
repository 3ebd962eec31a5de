package org.banyan.organisation.review;

import java.util.Locale;

/// Something a source may or may not say about an organisation; a check that needs an aspect the
/// source never states is not assessed.
public enum Aspect {
  POSTS,
  DUTIES,
  DEFINITIONS,
  HOLDERS,
  SEATS,
  HOURS,
  REPORTING,
  AUTHORITIES,
  APPROVALS;

  public String key() {
    return "organisation.aspect." + name().toLowerCase(Locale.ROOT);
  }
}
