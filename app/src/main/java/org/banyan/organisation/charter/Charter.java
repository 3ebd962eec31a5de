package org.banyan.organisation.charter;

import java.util.List;

/// The design of the team as one value: what has to be done, by which posts, with which
/// authorities, known by which outcomes, held by whom. Whatever it names, it holds.
public record Charter(
    String title,
    String purpose,
    double fullTimeHours,
    List<TeamModule> modules,
    List<Unit> units,
    List<Post> posts,
    List<Duty> duties,
    List<Person> people,
    List<OutcomeMetric> metrics,
    List<Skill> skills,
    List<CommunicationLine> communication,
    List<TeamValue> values,
    List<Goal> goals,
    List<TrainingLine> training,
    Rules rules) {

  /// The hours of a full week where a charter states nothing else.
  public static final double USUAL_HOURS = 40;

  public static final double HOURS_OF_A_WEEK = 168;

  public Charter {
    if (title.isBlank()) {
      throw new IllegalArgumentException("The title of the charter is blank.");
    }
    if (!(fullTimeHours > 0 && fullTimeHours <= HOURS_OF_A_WEEK)) {
      throw new IllegalArgumentException(
          "A full week cannot have that many hours (%s).".formatted(fullTimeHours));
    }
    title = title.strip();
    purpose = purpose.strip();
    modules = List.copyOf(modules);
    units = List.copyOf(units);
    posts = List.copyOf(posts);
    duties = List.copyOf(duties);
    people = List.copyOf(people);
    metrics = List.copyOf(metrics);
    skills = List.copyOf(skills);
    communication = List.copyOf(communication);
    values = List.copyOf(values);
    goals = List.copyOf(goals);
    training = List.copyOf(training);
    new References(!people.isEmpty())
        .hold(modules, TeamModule::id)
        .hold(units, Unit::id)
        .hold(posts, Post::id)
        .hold(duties, Duty::id)
        .hold(people, Person::id)
        .hold(metrics, OutcomeMetric::id)
        .hold(skills, Skill::id)
        .hold(communication, CommunicationLine::id)
        .hold(values, TeamValue::id)
        .hold(goals, Goal::id)
        .hold(training, TrainingLine::id)
        .hold(rules.separations(), Separation::id)
        .name(units, Unit::named)
        .name(posts, Post::named)
        .name(duties, Duty::named)
        .name(people, Person::named)
        .name(communication, CommunicationLine::named)
        .name(goals, Goal::named)
        .name(training, TrainingLine::named);
  }

  /// A charter without goals, training plan and rules of its own.
  public Charter(
      String title,
      String purpose,
      double fullTimeHours,
      List<TeamModule> modules,
      List<Unit> units,
      List<Post> posts,
      List<Duty> duties,
      List<Person> people,
      List<OutcomeMetric> metrics,
      List<Skill> skills,
      List<CommunicationLine> communication,
      List<TeamValue> values) {
    this(
        title,
        purpose,
        fullTimeHours,
        modules,
        units,
        posts,
        duties,
        people,
        metrics,
        skills,
        communication,
        values,
        List.of(),
        List.of(),
        Rules.USUAL);
  }

  /// A charter with nothing in it yet.
  public static Charter empty(String title) {
    return new Charter(
        title,
        "",
        USUAL_HOURS,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
