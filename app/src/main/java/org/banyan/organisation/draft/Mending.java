package org.banyan.organisation.draft;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.Waivers;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.ModuleId;
import org.banyan.organisation.fix.Fix;
import org.banyan.organisation.fix.Fixes;
import org.banyan.organisation.review.Finding;
import org.banyan.organisation.review.Findings;
import org.banyan.organisation.review.Review;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.page.NoSuch;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts findings right in a draft: each by the change that was tried for it, as a step of its own
/// with the finding for its reason.
@Service
public class Mending {

  private static final int MOST = 60;

  private final Drafts drafts;
  private final Organisation organisation;
  private final Waivers waivers;

  Mending(Drafts drafts, Organisation organisation, Waivers waivers) {
    this.drafts = drafts;
    this.organisation = organisation;
    this.waivers = waivers;
  }

  /// What became of mending findings.
  public sealed interface Mended {

    /// So many are put right in this draft.
    record Changed(UUID draft, int findings) implements Mended {}

    /// Somebody has to think; this is the draft to do it in, and what it says now.
    record Guided(UUID draft, Charter charter, Finding finding) implements Mended {}

    /// There is nothing of the kind to put right, in the draft or in the charter in force.
    record Nothing(Optional<UUID> draft) implements Mended {}

    /// The draft did not take the change.
    record NotKept(UUID draft, Saved saved) implements Mended {}
  }

  /// How a new draft is named and a step explained, in the words of whoever mends.
  public interface Telling {

    String name(Finding finding);

    String reason(Charter charter, Finding finding);
  }

  /// A finding with the change that puts it right.
  private record Remedy(Finding finding, Fix fix) {}

  /// Puts one finding right in a draft, or in a new one where none is named.
  @Transactional
  public Mended mend(String finding, Optional<UUID> draft, Telling telling, PersonId by) {
    var charter = charter(draft);
    var evidence = organisation.evidence(charter);
    var findings = Review.of(charter, evidence);
    var found = findings.list().stream().filter(each -> each.id().equals(finding)).findFirst();
    if (found.isEmpty()) {
      return new Mended.Nothing(draft);
    }
    var fix = new Fixes(charter, evidence, findings).of(found.get());
    var open = draft.flatMap(drafts::find).orElseGet(() -> begin(telling.name(found.get()), by));
    var id = open.summary().id();
    if (fix.isPresent()) {
      var saved = keep(open, new Remedy(found.get(), fix.get()), telling, by);
      return saved instanceof Saved.Kept
          ? new Mended.Changed(id, 1)
          : new Mended.NotKept(id, saved);
    }
    return open.summary().isOpen()
        ? new Mended.Guided(id, charter, found.get())
        : new Mended.NotKept(id, new Saved.Closed(open.summary().standing()));
  }

  /// Puts right, one after the other, whatever mends itself in a module and is not waived.
  @Transactional
  public Mended mendAll(ModuleId module, Optional<UUID> draft, Telling telling, PersonId by) {
    var tried = new HashSet<String>();
    var into = draft.flatMap(drafts::find);
    var mended = 0;
    var next = next(charter(draft), module, tried);
    while (next.isPresent() && mended < MOST) {
      var remedy = next.get();
      var open = into.orElseGet(() -> begin(telling.name(remedy.finding()), by));
      switch (keep(open, remedy, telling, by)) {
        case Saved.Kept(var changed) -> into = Optional.of(changed);
        case Saved saved -> {
          return new Mended.NotKept(open.summary().id(), saved);
        }
      }
      mended++;
      next = next(into.get().charter(), module, tried);
    }
    return mended == 0
        ? new Mended.Nothing(draft)
        : new Mended.Changed(into.orElseThrow().summary().id(), mended);
  }

  private Optional<Remedy> next(Charter charter, ModuleId module, Set<String> tried) {
    var evidence = organisation.evidence(charter);
    var findings = Review.of(charter, evidence);
    var fixes = new Fixes(charter, evidence, findings);
    return open(findings, module)
        .filter(finding -> tried.add(finding.id()))
        .flatMap(finding -> fixes.of(finding).map(fix -> new Remedy(finding, fix)).stream())
        .findFirst();
  }

  private Stream<Finding> open(Findings findings, ModuleId module) {
    var waived = waivers.of(findings).keySet();
    return findings.of(module).stream().filter(finding -> !waived.contains(finding.id()));
  }

  private Saved keep(OpenDraft open, Remedy remedy, Telling telling, PersonId by) {
    var seen = new Seen(open.summary().id(), open.summary().version());
    var reason = telling.reason(open.charter(), remedy.finding());
    return drafts.edit(seen, remedy.fix().changes(), reason, by);
  }

  private OpenDraft begin(String name, PersonId by) {
    return drafts.find(drafts.begin(name, new Start.InForce(), by)).orElseThrow();
  }

  private Charter charter(Optional<UUID> draft) {
    return draft.isPresent()
        ? drafts.find(draft.get()).orElseThrow(() -> new NoSuch("draft", draft.get())).charter()
        : organisation.charter().orElseThrow(() -> new NoSuch("charter", organisation.revision()));
  }
}
