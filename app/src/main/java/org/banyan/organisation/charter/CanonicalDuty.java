package org.banyan.organisation.charter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A duty that one of the four modules cannot do without.
public enum CanonicalDuty {
  CONTENT_STRATEGY(TeamModule.Kind.CONTENT),
  TOPIC_CHOICE(TeamModule.Kind.CONTENT),
  CONTENT_FORMS(TeamModule.Kind.CONTENT),
  CONTENT_EDITING(TeamModule.Kind.CONTENT),
  PUBLISHING(TeamModule.Kind.CONTENT),
  RECRUITMENT(TeamModule.Kind.MEMBERS),
  ACTIVATION(TeamModule.Kind.MEMBERS),
  MAINTENANCE(TeamModule.Kind.MEMBERS),
  CHURN_CONTROL(TeamModule.Kind.MEMBERS),
  TOPIC_DISCUSSIONS(TeamModule.Kind.INTERACTION),
  EVENT_PLANNING(TeamModule.Kind.INTERACTION),
  ATMOSPHERE(TeamModule.Kind.INTERACTION),
  DATA_COLLECTION(TeamModule.Kind.DATA),
  BEHAVIOUR_ANALYSIS(TeamModule.Kind.DATA),
  CONTENT_ANALYSIS(TeamModule.Kind.DATA),
  EFFECT_EVALUATION(TeamModule.Kind.DATA);

  private final TeamModule.Kind module;

  CanonicalDuty(TeamModule.Kind module) {
    this.module = module;
  }

  public TeamModule.Kind module() {
    return module;
  }

  /// All that a module of this kind has to cover.
  public static List<CanonicalDuty> of(TeamModule.Kind module) {
    return Arrays.stream(values()).filter(duty -> duty.module == module).toList();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String key() {
    return "organisation.canonical." + code();
  }
}
