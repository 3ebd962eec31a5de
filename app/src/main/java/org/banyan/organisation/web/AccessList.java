package org.banyan.organisation.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banyan.organisation.authority.HeldSince;
import org.banyan.organisation.charter.Authority;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Cell;
import org.banyan.platform.page.list.Cell.Tone;
import org.banyan.platform.page.list.Column;
import org.banyan.platform.page.list.Filter;
import org.banyan.platform.page.list.Filter.Choice;
import org.banyan.platform.page.list.Listing;
import org.banyan.platform.page.list.Order;
import org.banyan.platform.page.list.Shelf;

/// Everything that anybody may do as a list.
record AccessList(Map<PersonId, String> names, Instant now, Frame frame) {

  static final String ADDRESS = "/organisation/access";

  private static final String IDLE = "idle";
  private static final String ENFORCED = "enforced";
  private static final String PLATFORM = "platform";

  Listing<HeldSince> of(List<HeldSince> held) {
    var columns = columns();
    return Listing.<HeldSince>of("access", ADDRESS, AccessList::id)
        .showing(columns)
        .filteredBy(List.of(use(), kind()))
        .ordered(Order.by("person"))
        .from(
            new Shelf<>(
                held,
                columns,
                (each, question) ->
                    (question.chosen("use").isEmpty() || each.isIdle(now))
                        && (question.chosen("kind").isEmpty()
                            || question.chosen("kind").contains(kind(each))),
                frame.language()));
  }

  private List<Column<HeldSince>> columns() {
    return List.of(
        column("person", each -> Cell.of(name(each))),
        column("authority", this::authority),
        column("post", each -> Cell.of(each.title())),
        column("since", each -> new Cell.Moment(each.since())),
        column("last-day", each -> last(each)),
        column("used", this::used));
  }

  private Column<HeldSince> column(String key, Function<HeldSince, Cell> cell) {
    return Column.of(key, "organisation.access." + key, cell).sortable();
  }

  private String name(HeldSince each) {
    return each.account().flatMap(id -> Optional.ofNullable(names.get(id))).orElse(each.person());
  }

  private Cell authority(HeldSince each) {
    return switch (each.authority()) {
      case Authority.Enforced granted ->
          new Cell.Titled(ReachWords.power(granted, frame), granted.code());
      case Authority.OnPlatform(var name) ->
          new Cell.Titled(name, frame.say("organisation.reach.platform"));
    };
  }

  private Cell last(HeldSince each) {
    return each.lastDay()
        .<Cell>map(Cell.Day::new)
        .orElseGet(() -> Cell.nothing(frame.say("organisation.access.no-end")));
  }

  private Cell used(HeldSince each) {
    if (each.isIdle(now)) {
      return new Cell.Mark(
          each.lastUsed()
              .map(day -> frame.say("organisation.access.idle-since", day.toString()))
              .orElseGet(() -> frame.say("organisation.access.never")),
          Tone.WARN);
    }
    return each.lastUsed()
        .<Cell>map(Cell.Day::new)
        .orElseGet(() -> Cell.nothing(frame.say("organisation.access.not-yet")));
  }

  private Filter use() {
    return new Filter(
        "use",
        "organisation.access.used",
        List.of(new Choice(IDLE, frame.say("organisation.access.idle"))));
  }

  private Filter kind() {
    return new Filter(
        "kind",
        "organisation.access.kind",
        List.of(
            new Choice(ENFORCED, frame.say("organisation.access.enforced")),
            new Choice(PLATFORM, frame.say("organisation.reach.platform"))));
  }

  private static String kind(HeldSince each) {
    return switch (each.authority()) {
      case Authority.Enforced _ -> ENFORCED;
      case Authority.OnPlatform _ -> PLATFORM;
    };
  }

  private static String id(HeldSince each) {
    return String.join("|", each.person(), each.title(), each.authority().code());
  }
}
