package org.banyan.organisation.review;

import java.util.Locale;

/// Something a source may or may not say about an organisation; a check that needs an aspect the
/// source never states is not assessed. The later ones are seen in data, not written in a charter.
public enum Aspect {
  POSTS,
  DUTIES,
  DEFINITIONS,
  HOLDERS,
  SEATS,
  HOURS,
  REPORTING,
  AUTHORITIES,
  APPROVALS,
  COVERAGE,
  EXCLUSIVITY,
  CONSULTATION,
  CRITICALITY,
  SPANS,
  SKILLS,
  SEPARATIONS,
  LEAST_PEOPLE,
  CONTROL,
  GOALS,
  TRAINING,
  COORDINATION,
  ROTA,
  PROPOSAL,
  PLATFORM,
  SERIES,
  CHANGES,
  ACTIVITY,
  APPRAISALS,
  PULSE,
  GROUP_LEADS,
  GROUP_OWNERS,
  PLAYBOOKS;

  public String key() {
    return "organisation.aspect." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
