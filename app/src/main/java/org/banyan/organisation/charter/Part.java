package org.banyan.organisation.charter;

/// Something a charter holds by an id of its own.
public sealed interface Part
    permits CommunicationLine,
        Duty,
        Goal,
        OutcomeMetric,
        Person,
        Post,
        Skill,
        TeamModule,
        TeamValue,
        TrainingLine,
        Unit {

  CharterId id();

  /// What people call it; a person goes by the id.
  default String title() {
    return id().value();
  }
}
