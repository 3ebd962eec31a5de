package org.banyan.organisation.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.banyan.organisation.charter.CharterId.LineId;
import org.banyan.organisation.charter.CharterId.PostId;
import org.banyan.organisation.charter.CharterId.UnitId;
import org.banyan.organisation.charter.CommunicationLine;
import org.banyan.organisation.charter.CommunicationLine.Medium;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.charter.Unit;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.yaml.Fields;
import org.banyan.organisation.yaml.Place;
import org.banyan.organisation.yaml.Text;

/// Lays the groups of the Kubernetes community out as units, posts and meetings. A SIG is expected
/// to have a chair and a tech lead, any other group a chair.
final class KubernetesSigs {

  private static final Map<String, Reason> LEFT_OUT =
      Map.ofEntries(
          Map.entry("meetings.url", Reason.ADDRESS),
          Map.entry("meetings.archive_url", Reason.ADDRESS),
          Map.entry("meetings.recordings_url", Reason.ADDRESS),
          Map.entry("meetings.calendar_url", Reason.ADDRESS),
          Map.entry("subprojects.contact", Reason.ADDRESS),
          Map.entry("subprojects.owners", Reason.ADDRESS),
          Map.entry("subprojects.meetings", Reason.NO_COUNTERPART));

  private final CharterDraft draft;
  private final Gathering gathering;
  private final UnitId root;

  KubernetesSigs(CharterDraft draft, Gathering gathering, UnitId root) {
    this.draft = draft;
    this.gathering = gathering;
    this.root = root;
  }

  void add(KubernetesGroup group) {
    draft
        .id(group.unit(), UnitId::new)
        .map(id -> CharterDraft.unit(id, group.name(), Optional.of(root), group.mission()))
        .filter(unit -> draft.add(unit, group.unit().place()))
        .ifPresent(unit -> fill(group, unit));
  }

  private void fill(KubernetesGroup group, Unit unit) {
    var otherwise = group.unit().place();
    var chair = leadPost(unit, "chair", group.chairs());
    draft.add(chair, place(group.chairs(), otherwise));
    if (group.isSig() || !group.techLeads().isEmpty()) {
      draft.add(
          leadPost(unit, "tech lead", group.techLeads()), place(group.techLeads(), otherwise));
    }
    group.subprojects().forEach(subproject -> addSubproject(subproject, unit, otherwise.file()));
    var number = 0;
    for (var meeting : group.meetings()) {
      number++;
      var source = new Source(otherwise.file(), meeting);
      draft.add(
          line(meeting, chair.id(), unit.id().value() + "/meeting-" + number),
          source.place(meeting));
      gathering.leaveRest(source, meeting, "meetings", LEFT_OUT);
    }
  }

  private void addSubproject(Fields fields, Unit group, String file) {
    var source = new Source(file, fields);
    var name = fields.required("name").map(source::mention);
    name.flatMap(text -> draft.id(text.as(group.id().value() + "/" + text.value()), UnitId::new))
        .map(id ->
            CharterDraft.unit(
                id,
                name.map(Mention::value).orElse(""),
                Optional.of(group.id()),
                fields.text("description").map(Text::value).orElse("")))
        .filter(unit -> draft.add(unit, source.place(fields)))
        .ifPresent(unit -> addLeads(source, unit));
    gathering.leaveRest(source, fields, "subprojects", LEFT_OUT);
  }

  private void addLeads(Source subproject, Unit unit) {
    var leads = new ArrayList<Mention>();
    for (var lead : subproject.root().list("leads")) {
      lead.required("github").map(subproject::mention).ifPresent(leads::add);
    }
    if (!leads.isEmpty()) {
      draft.add(leadPost(unit, "lead", leads), subproject.place(subproject.root()));
    }
  }

  private Post leadPost(Unit unit, String part, List<Mention> names) {
    return CharterDraft.post(
        unit,
        part.replace(' ', '-'),
        unit.title() + " " + part,
        draft.people(names, part),
        Set.of());
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

  private static Place place(List<Mention> people, Place otherwise) {
    return people.isEmpty() ? otherwise : people.getFirst().place();
  }
}
