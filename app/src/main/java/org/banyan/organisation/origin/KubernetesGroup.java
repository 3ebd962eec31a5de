package org.banyan.organisation.origin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.organisation.yaml.Fields;
import org.banyan.organisation.yaml.Position;
import org.banyan.organisation.yaml.Text;

/// One group of the Kubernetes community: a SIG, a working or user group, a committee.
record KubernetesGroup(
    Kind kind,
    String dir,
    Position at,
    String name,
    String mission,
    List<Text> chairs,
    List<Text> techLeads,
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

  static Optional<KubernetesGroup> of(Kind kind, Fields fields) {
    return fields
        .required("dir")
        .map(dir ->
            new KubernetesGroup(
                kind,
                dir.value(),
                fields.at(),
                fields.text("name").map(Text::value).orElse(dir.value()),
                fields.text("mission_statement").map(Text::value).orElse(""),
                people(fields, "chairs"),
                people(fields, "tech_leads"),
                fields.list("subprojects"),
                fields.list("meetings")));
  }

  /// The people who lead it now, once for each part they lead in.
  List<Text> leads() {
    return Stream.concat(chairs.stream(), techLeads.stream()).toList();
  }

  boolean isSig() {
    return kind == Kind.SIG;
  }

  private static List<Text> people(Fields fields, String part) {
    return fields.inner("leadership").stream()
        .flatMap(leadership -> leadership.list(part).stream())
        .flatMap(person -> person.required("github").stream())
        .toList();
  }
}
