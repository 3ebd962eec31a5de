package org.banyan.organisation.origin;

import java.util.List;
import org.banyan.organisation.yaml.Entry;

/// A part that some members of a Rust team have besides being members.
record RustRole(Mention id, String title, List<Mention> holders) {

  static List<Mention> holders(Source source, Mention role, List<Entry> members) {
    return members.stream()
        .filter(Entry.Group.class::isInstance)
        .map(Entry.Group.class::cast)
        .map(Entry.Group::fields)
        .filter(fields ->
            fields.texts("roles").stream().anyMatch(text -> text.value().equals(role.value())))
        .flatMap(fields -> fields.text("github").stream())
        .map(source::mention)
        .toList();
  }
}
