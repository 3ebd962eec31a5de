package org.banyan.organisation.review;

import java.util.List;

/// Which examination each check makes, and what a charter has to state for it.
final class Catalogue {

  private Catalogue() {}

  /// What one check does and needs.
  record Examination(Look look, List<Aspect> needed) {}

  /// How one check looks at a design.
  interface Look {
    void at(Design design, Tally tally);
  }

  static Examination of(Check check, Evidence evidence) {
    return switch (check.principle()) {
      case CLEAR_DIVISION -> division(check, evidence);
      case FLEXIBLE_STRUCTURE -> structure(check);
      case PARITY -> parity(check);
      case CONTINUOUS_IMPROVEMENT -> improvement(check, evidence);
    };
  }

  private static Examination made(Look look, Aspect... needed) {
    return new Examination(look, List.of(needed));
  }

  private static Examination division(Check check, Evidence evidence) {
    return switch (check) {
      case D1 -> made(Accountability::oneAccountable, Aspect.DUTIES);
      case D2 ->
          made(
              (design, tally) ->
                  Accountability.someoneDoesIt(design, tally, evidence.states(Aspect.HOLDERS)),
              Aspect.DUTIES);
      case D3 -> made(Coverage::complete, Aspect.DUTIES, Aspect.COVERAGE);
      case D4 -> made(PostDescriptions::defined, Aspect.POSTS, Aspect.DEFINITIONS);
      case D5 -> made(Domains::exclusive, Aspect.AUTHORITIES, Aspect.EXCLUSIVITY);
      case D6 -> made(DuplicatedWork::among, Aspect.POSTS, Aspect.DUTIES);
      case D7 -> made(ReportingLines::sound, Aspect.REPORTING);
      case D8 -> made(Consultation::bounded, Aspect.DUTIES, Aspect.CONSULTATION);
      default -> throw unknown(check);
    };
  }

  private static Examination structure(Check check) {
    return switch (check) {
      case F1 -> made(Seats::filled, Aspect.SEATS, Aspect.HOLDERS);
      case F2 -> made(Load::balanced, Aspect.DUTIES, Aspect.HOURS, Aspect.HOLDERS);
      case F3 -> made(Breadth::bounded, Aspect.DUTIES, Aspect.HOLDERS);
      case F4 -> made(SinglePoints::covered, Aspect.DUTIES, Aspect.CRITICALITY, Aspect.HOLDERS);
      case F5 -> made(Spans::bounded, Aspect.SPANS, Aspect.HOLDERS);
      case F6 -> made(SkillGaps::closed, Aspect.SKILLS, Aspect.HOLDERS);
      default -> throw unknown(check);
    };
  }

  private static Examination parity(Check check) {
    return switch (check) {
      case P1 -> made(Parity::authorityForDuty, Aspect.DUTIES, Aspect.AUTHORITIES);
      case P2 -> made(Parity::dutyForAuthority, Aspect.DUTIES, Aspect.AUTHORITIES);
      case P3 -> made(ParityOfModules::sufficient, Aspect.DUTIES, Aspect.AUTHORITIES);
      case P4 -> made(Parity::accountableDecide, Aspect.DUTIES, Aspect.APPROVALS);
      case P5 -> made(Separations::apart, Aspect.SEPARATIONS, Aspect.HOLDERS);
      case P6 -> made(Separations::enoughPeople, Aspect.LEAST_PEOPLE, Aspect.HOLDERS);
      case P8 -> made(Controllability::given, Aspect.DUTIES, Aspect.CONTROL);
      default -> throw unknown(check);
    };
  }

  private static Examination improvement(Check check, Evidence evidence) {
    return switch (check) {
      case C2 -> made(GoalLines::drawn, Aspect.GOALS);
      case C6 ->
          made(
              (design, tally) -> TrainingPlan.closesGaps(design, tally, evidence.today()),
              Aspect.SKILLS,
              Aspect.HOLDERS,
              Aspect.TRAINING);
      default -> throw unknown(check);
    };
  }

  private static IllegalArgumentException unknown(Check check) {
    return new IllegalArgumentException("No charter answers this check (%s).".formatted(check));
  }
}
