package org.banyan.organisation.origin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.origin.Remark.Reason;
import org.banyan.organisation.yaml.Fields;
import org.banyan.organisation.yaml.Text;

/// One group of the Kubernetes community: a SIG, a working or user group, a committee.
record KubernetesGroup(
    Kind kind,
    String dir,
    Mention unit,
    String name,
    String mission,
    List<Mention> chairs,
    List<Mention> techLeads,
    List<Fields> subprojects,
    List<Fields> meetings) {

  /// The kinds of group, by the key they stand under in the file.
  enum Kind {
    SIG("sigs"),
    WORKING_GROUP("workinggroups"),
    USER_GROUP("usergroups"),
    COMMITTEE("committees");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  private static final Map<String, Reason> LEFT_OUT =
      Map.ofEntries(
          Map.entry("group.prefix", Reason.NO_COUNTERPART),
          Map.entry("group.label", Reason.NO_COUNTERPART),
          Map.entry("group.charter_link", Reason.ADDRESS),
          Map.entry("group.contact", Reason.ADDRESS),
          Map.entry("group.stakeholder_sigs", Reason.NO_COUNTERPART),
          Map.entry("leadership.emeritus_leads", Reason.FORMER));

  static Optional<KubernetesGroup> of(
      Kind kind, Fields fields, Source source, Gathering gathering) {
    var leadership = fields.inner("leadership");
    var group =
        fields
            .required("dir")
            .map(dir ->
                new KubernetesGroup(
                    kind,
                    dir.value(),
                    new Mention(dir.value(), source.place(fields)),
                    fields.text("name").map(Text::value).orElse(dir.value()),
                    fields.text("mission_statement").map(Text::value).orElse(""),
                    people(leadership, "chairs", source),
                    people(leadership, "tech_leads", source),
                    fields.list("subprojects"),
                    fields.list("meetings")));
    gathering.leaveRest(source, fields, "group", LEFT_OUT);
    leadership.ifPresent(each -> gathering.leaveRest(source, each, "leadership", LEFT_OUT));
    return group;
  }

  /// The people who lead it now, once for each part they lead in.
  List<Mention> leads() {
    return Stream.concat(chairs.stream(), techLeads.stream()).toList();
  }

  boolean isSig() {
    return kind == Kind.SIG;
  }

  private static List<Mention> people(Optional<Fields> leadership, String part, Source source) {
    return leadership.stream()
        .flatMap(each -> each.list(part).stream())
        .flatMap(person -> person.required("github").stream())
        .map(source::mention)
        .toList();
  }
}
