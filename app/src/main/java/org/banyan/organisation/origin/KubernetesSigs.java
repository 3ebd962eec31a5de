package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.LineId;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.CommunicationLine;
import org.banyan.organisation.charter.CommunicationLine.Medium;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.origin.KubernetesGroup.Kind;
import org.banyan.organisation.review.Aspect;
import org.banyan.organisation.review.Evidence;
import org.banyan.organisation.yaml.Fields;
import org.banyan.organisation.yaml.Position;
import org.banyan.organisation.yaml.Problems;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.organisation.yaml.Text;
import org.banyan.organisation.yaml.YamlTree;

/// Reads `sigs.yaml`, the file in which the Kubernetes community keeps its organisation. A SIG is
/// expected to have a chair and a tech lead, any other group a chair.
public final class KubernetesSigs {

  public static final String FILE = "sigs.yaml";
  private static final UnitId ROOT = new UnitId("kubernetes");

  private final CharterDraft draft;

  private KubernetesSigs(CharterDraft draft) {
    this.draft = draft;
  }

  /// The organisation; empty when the file is not one, and then the problems say why.
  public static Optional<Imported> read(SourceText source, Problems problems) {
    return YamlTree.root(source, problems)
        .filter(root -> root.demand(Kind.SIG.key()))
        .map(root -> imported(root, problems));
  }

  private static Imported imported(Fields root, Problems problems) {
    var groups = new ArrayList<KubernetesGroup>();
    for (var kind : Kind.values()) {
      root.list(kind.key())
          .forEach(fields -> KubernetesGroup.of(kind, fields).ifPresent(groups::add));
    }
    var draft = new CharterDraft("Kubernetes", problems);
    draft.add(unit(ROOT, "Kubernetes", Optional.empty(), ""), Position.START);
    groups.forEach(new KubernetesSigs(draft)::add);
    var charter = draft.charter();
    return new Imported(
        charter,
        draft.positions(),
        Evidence.in(charter).without(Aspect.DEFINITIONS),
        KubernetesFacts.of(groups),
        problems.list());
  }

  private void add(KubernetesGroup group) {
    draft
        .id(new Text(group.dir(), group.at()), UnitId::new)
        .map(id -> unit(id, group.name(), Optional.of(ROOT), group.mission()))
        .filter(unit -> draft.add(unit, group.at()))
        .ifPresent(unit -> fill(group, unit));
  }

  private void fill(KubernetesGroup group, Unit unit) {
    var chair = leadPost(unit, "chair", group.chairs());
    draft.add(chair, place(group.chairs(), group.at()));
    if (group.isSig() || !group.techLeads().isEmpty()) {
      draft.add(
          leadPost(unit, "tech lead", group.techLeads()), place(group.techLeads(), group.at()));
    }
    group.subprojects().forEach(subproject -> addSubproject(subproject, unit));
    var number = 0;
    for (var meeting : group.meetings()) {
      number++;
      draft.add(line(meeting, chair.id(), unit.id().value() + "/meeting-" + number), meeting.at());
    }
  }

  private void addSubproject(Fields fields, Unit group) {
    var name = fields.required("name");
    name.flatMap(text ->
            draft.id(new Text(group.id().value() + "/" + text.value(), text.at()), UnitId::new))
        .map(id -> unit(id, name.map(Text::value).orElse(""), Optional.of(group.id()), ""))
        .filter(unit -> draft.add(unit, fields.at()))
        .ifPresent(unit -> addLeads(fields, unit));
  }

  private void addLeads(Fields subproject, Unit unit) {
    var leads =
        subproject.list("leads").stream()
            .flatMap(lead -> lead.required("github").stream())
            .toList();
    if (!leads.isEmpty()) {
      draft.add(leadPost(unit, "lead", leads), subproject.at());
    }
  }

  private Post leadPost(Unit unit, String part, List<Text> names) {
    var holders = draft.people(names);
    return new Post(
        new PostId(unit.id().value() + "/" + part.replace(' ', '-')),
        unit.title() + " " + part,
        unit.id(),
        List.of(),
        "",
        Math.max(1, holders.size()),
        holders,
        List.of(),
        List.of(),
        Map.of());
  }

  private static CommunicationLine line(Fields meeting, PostId chair, String id) {
    var cadence =
        Stream.of("frequency", "day", "time", "tz")
            .flatMap(key -> meeting.text(key).stream())
            .map(Text::value)
            .toList();
    var title = meeting.text("description").map(Text::value).filter(text -> !text.isBlank());
    return new CommunicationLine(
        new LineId(id),
        title.orElse(id),
        chair,
        List.of(),
        Medium.MEETING,
        String.join(" ", cadence),
        "");
  }

  private static Unit unit(UnitId id, String title, Optional<UnitId> parent, String purpose) {
    return new Unit(id, title, parent, Optional.empty(), Optional.empty(), purpose);
  }

  private static Position place(List<Text> people, Position otherwise) {
    return people.isEmpty() ? otherwise : people.getFirst().at();
  }
}
