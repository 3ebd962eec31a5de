package org.banyan.platform.settings.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.audit.AuditEntry;
import org.banyan.platform.audit.AuditTrail;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Cell;
import org.banyan.platform.page.list.Cell.Tone;
import org.banyan.platform.page.list.Column;
import org.banyan.platform.page.list.Cursor;
import org.banyan.platform.page.list.Listing;
import org.banyan.platform.page.list.Order;
import org.banyan.platform.page.list.Question;
import org.banyan.platform.page.list.Slice;

/// The audit as a list, latest entry first.
final class AuditList {

  private final AuditTrail trail;
  private final Optional<PersonNames> names;
  private final Frame frame;

  AuditList(AuditTrail trail, Optional<PersonNames> names, Frame frame) {
    this.trail = trail;
    this.names = names;
    this.frame = frame;
  }

  /// An entry with the names of the persons in it.
  private record Named(AuditEntry entry, Map<PersonId, String> names) {}

  Listing<?> listing() {
    return Listing.<Named>of("audit", "/settings/audit", named -> Long.toString(named.entry().id()))
        .showing(
            List.of(
                Column.of("at", "platform.audit.at", named -> new Cell.Moment(named.entry().at())),
                Column.of("actor", "platform.audit.actor", this::actor),
                Column.of(
                    "action", "platform.audit.action", named -> Cell.of(named.entry().action())),
                Column.of("object", "platform.audit.object", AuditList::object),
                Column.of("detail", "platform.audit.detail", AuditList::detail),
                Column.of("seal", "platform.audit.seal", this::seal)))
        .ordered(Order.downBy("at"))
        .from(this::slice);
  }

  private Slice<Named> slice(Question question) {
    var from = question.from().map(Cursor::id).filter(id -> id.matches("\\d{1,18}"));
    var before = from.map(Long::parseLong).orElse(Long.MAX_VALUE);
    var found = trail.before(before, question.search(), question.limit() + 1);
    var shown = found.subList(0, Math.min(found.size(), question.limit()));
    var known = names(shown);
    return new Slice<>(
        shown.stream().map(entry -> new Named(entry, known)).toList(),
        Optional.empty(),
        found.size() > shown.size()
            ? Optional.of(new Cursor(false, "-at", null, Long.toString(shown.getLast().id())))
            : Optional.empty());
  }

  private Map<PersonId, String> names(List<AuditEntry> entries) {
    var persons = new ArrayList<PersonId>();
    for (var entry : entries) {
      entry.actor().ifPresent(persons::add);
      entry.person().ifPresent(persons::add);
    }
    return names.map(source -> source.names(persons)).orElse(Map.of());
  }

  private Cell actor(Named named) {
    return Cell.of(
        named
            .entry()
            .actor()
            .map(person -> named.names().getOrDefault(person, person.toString()))
            .orElseGet(() -> frame.say("platform.audit.nobody")));
  }

  private static Cell object(Named named) {
    return Cell.of(
        named
            .entry()
            .person()
            .map(person -> named.names().getOrDefault(person, person.toString()))
            .orElse(named.entry().object()));
  }

  private static Cell detail(Named named) {
    return Cell.of(named.entry().detail().equals("{}") ? "" : named.entry().detail());
  }

  private Cell seal(Named named) {
    return named.entry().sealed()
        ? new Cell.Mark(frame.say("platform.audit.sealed"), Tone.GOOD)
        : new Cell.Mark(frame.say("platform.audit.waiting"), Tone.PLAIN);
  }
}
