package org.banyan.organisation.charter;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.DutyId;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.charter.CharterId.PostId;

/// Something the team has to do: the work, the hours a week it takes, who is responsible,
/// accountable, consulted and informed, and which authorities it needs.
public record Duty(
    DutyId id,
    String title,
    ModuleId module,
    String work,
    OptionalDouble hours,
    List<PostId> accountable,
    List<PostId> responsible,
    List<PostId> consulted,
    List<PostId> informed,
    List<Authority> needs,
    Optional<Authority> approval,
    DutyProfile profile)
    implements Part {

  public Duty {
    title = Guard.title(id, title);
    work = work.strip();
    hours.ifPresent(value -> Guard.within(id, "hours", value, 0, 100_000));
    accountable = Guard.distinct(id, accountable);
    responsible = Guard.distinct(id, responsible);
    consulted = Guard.distinct(id, consulted);
    informed = Guard.distinct(id, informed);
    needs = Guard.distinct(id, needs);
  }

  /// A duty with nothing in particular to it.
  public Duty(
      DutyId id,
      String title,
      ModuleId module,
      String work,
      OptionalDouble hours,
      List<PostId> accountable,
      List<PostId> responsible,
      List<PostId> consulted,
      List<PostId> informed,
      List<Authority> needs,
      Optional<Authority> approval) {
    this(
        id,
        title,
        module,
        work,
        hours,
        accountable,
        responsible,
        consulted,
        informed,
        needs,
        approval,
        DutyProfile.PLAIN);
  }

  /// Every other part it names.
  Stream<? extends CharterId> named() {
    return Stream.of(
            Stream.of(module),
            accountable.stream(),
            responsible.stream(),
            consulted.stream(),
            informed.stream(),
            profile.skills().keySet().stream(),
            profile.dependsOn().stream(),
            profile.moves().stream())
        .flatMap(each -> each);
  }
}
