package org.banyan.demo;

import java.util.Map;
import java.util.Optional;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.jobs.Works;
import org.banyan.platform.language.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sample workspace: brought in behind the first page, taken away with one click.
@Service
public class Demo {

  private final Samples samples;
  private final Works works;
  private final Audit audit;

  Demo(Samples samples, Works works, Audit audit) {
    this.samples = samples;
    this.works = works;
    this.audit = audit;
  }

  public Optional<Sample> sample() {
    return samples.find();
  }

  /// The work that loads or removes it right now.
  public Optional<Work> work() {
    return works.underWay().stream().filter(Demo::isOurs).reduce((_, latest) -> latest);
  }

  /// Begins to load the sample, once in the life of a workspace.
  @Transactional
  public void begin(PersonId administrator, Language language) {
    if (samples.begin(administrator, language)) {
      audit.record(administrator, "demo.begun", "demo", Map.of());
      works.order(Loading.KIND, "", administrator);
    }
  }

  /// Goes on with loading that did not come to its end.
  @Transactional
  public void resume(Acting acting) {
    acting.demand(Power.WORKSPACE_ADMINISTER, Scope.everywhere());
    if (samples.holdWhileLoading().isPresent() && work().isEmpty()) {
      works.order(Loading.KIND, "", acting.person());
    }
  }

  /// Begins to remove the sample with all it brought; may be asked for again.
  @Transactional
  public void remove(Acting acting) {
    acting.demand(Power.WORKSPACE_ADMINISTER, Scope.everywhere());
    if (!samples.markRemoving()) {
      return;
    }
    works.underWay(Loading.KIND).forEach(work -> works.cancel(work.id()));
    if (works.underWay(Removing.KIND).isEmpty()) {
      audit.record(acting.person(), "demo.removing", "demo", Map.of());
      works.order(Removing.KIND, "", acting.person());
    }
  }

  private static boolean isOurs(Work work) {
    return work.kind().equals(Loading.KIND) || work.kind().equals(Removing.KIND);
  }
}
