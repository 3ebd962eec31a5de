package org.banyan.community.web;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.community.Carer;
import org.banyan.community.Community;
import org.banyan.community.GroupRole;
import org.banyan.community.GroupRow;
import org.banyan.community.Peers;
import org.banyan.community.PlatformOwner;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Action;
import org.banyan.platform.page.list.Cell;
import org.banyan.platform.page.list.Cell.Tone;
import org.banyan.platform.page.list.Column;
import org.banyan.platform.page.list.Listing;
import org.banyan.platform.page.list.Order;
import org.banyan.platform.page.list.Shelf;

/// The groups of a community as a list that can be searched, narrowed, sorted and taken out.
final class GroupList {

  private static final int ROWS = 300;
  private static final double FRONT = 0.75;
  private static final double BACK = 0.25;

  private final Map<PersonId, String> names;
  private final Frame frame;

  private GroupList(Map<PersonId, String> names, Frame frame) {
    this.names = names;
    this.frame = frame;
  }

  static Listing<GroupRow> of(
      Community community, List<GroupRow> rows, Map<PersonId, String> names, Frame frame) {
    var columns = new GroupList(names, frame).columns();
    var address = "/communities/%s/groups".formatted(community.id().value());
    return Listing.<GroupRow>of("groups", address, GroupList::id)
        .showing(columns)
        .filteredBy(new GroupFilters(rows, names, frame).all())
        .opening(row -> address + "/" + id(row))
        .ordered(Order.by("name"))
        .paged(ROWS)
        .from(new Shelf<>(rows, columns, GroupFilters::keeps, frame.language()));
  }

  /// The same, with what may be done with many rows at once.
  static Listing<GroupRow> changeable(Listing<GroupRow> listing) {
    var bulk = listing.address() + "/bulk";
    return listing.offering(List.of(Action.of("community.bulk.do", "check", bulk)));
  }

  private static String id(GroupRow row) {
    return row.group().id().value().toString();
  }

  private List<Column<GroupRow>> columns() {
    var answers = new AnswerColumns(frame);
    return Stream.of(figures(), answers.shown(), rest(), answers.more())
        .flatMap(List::stream)
        .toList();
  }

  private List<Column<GroupRow>> figures() {
    return List.of(
        column("name", row -> Cell.of(row.group().name())),
        column("tier", row -> mark(row.group().tier())),
        column("stage", this::stage),
        role(GroupRole.LEAD),
        column("owner", this::owner),
        column("members", this::members).numeric(),
        column("net", this::net).numeric(),
        column("leave-rate", this::leaveRate).numeric(),
        column("speaking-rate", this::speakingRate).numeric());
  }

  private List<Column<GroupRow>> rest() {
    return List.of(
        column("place", this::place).numeric(),
        Column.of(
            "course", "community.group.course", row -> new Cell.Course(row.figures().course())),
        column("evidence", this::evidence),
        column("kind", row -> text(row.group().kind())).optional(),
        column("sets", row -> text(sets(row))).optional(),
        role(GroupRole.CO_HOST).optional(),
        role(GroupRole.BACKUP).optional(),
        column("positioning", row -> text(row.group().profile().positioning())).optional(),
        column("purpose", row -> text(row.group().profile().purpose())).optional(),
        column("capacity", row -> count(row.group().profile().capacity())).numeric().optional(),
        column("messages", this::messages).numeric().optional(),
        column("joined", row -> count(row.figures().joined())).numeric().optional(),
        column("left", row -> count(row.figures().left())).numeric().optional(),
        column("last", this::last).optional());
  }

  private static Column<GroupRow> column(String key, Function<GroupRow, Cell> cell) {
    return Column.of(key, "community.group." + key, cell).sortable();
  }

  private Column<GroupRow> role(GroupRole role) {
    return column(role.tag(), row -> carers(row.standing().assigned().as(role), role));
  }

  private Cell carers(Set<Carer> carers, GroupRole role) {
    if (carers.isEmpty() && role == GroupRole.LEAD) {
      return new Cell.Mark(frame.say("community.group.no-lead"), Tone.BAD);
    }
    return text(carers.stream().map(carer -> name(carer, names)).sorted().collect(joining("、")));
  }

  /// The name of the account today, else the name as it was written.
  static String name(Carer carer, Map<PersonId, String> names) {
    return carer.person().map(names::get).orElse(carer.name());
  }

  private Cell mark(String text) {
    return text.isEmpty() ? text(text) : new Cell.Mark(text, Tone.PLAIN);
  }

  private Cell stage(GroupRow row) {
    return row.group()
        .profile()
        .stage()
        .<Cell>map(stage -> new Cell.Mark(frame.say("community.stage." + stage.tag()), Tone.PLAIN))
        .orElseGet(() -> text(""));
  }

  /// The platform’s own word counts more than what was typed; whether it is the lead can be told
  /// only of the former.
  private Cell owner(GroupRow row) {
    var owner = row.owner();
    if (owner.isEmpty()) {
      return text(row.group().owner());
    }
    var shown = Cell.of(called(owner.orElseThrow()));
    return isMismatch(row, names)
        ? new Cell.Marked(shown, Tone.WARN, frame.say("community.group.owner-differs"))
        : shown;
  }

  static boolean isMismatch(GroupRow row, Map<PersonId, String> names) {
    var leads = row.standing().assigned().as(GroupRole.LEAD);
    return row.owner()
        .filter(owner -> !leads.isEmpty() && !owner.isOneOf(leads, names))
        .isPresent();
  }

  static String called(PlatformOwner owner) {
    return owner.name().isEmpty() ? owner.account() : owner.name();
  }

  private Cell text(String text) {
    return text.isEmpty() ? Cell.nothing(frame.say("community.group.not-given")) : Cell.of(text);
  }

  private Cell count(Optional<Integer> count) {
    return count.map(Cell::of).orElseGet(() -> Cell.nothing(frame.say("community.group.not-told")));
  }

  private Cell members(GroupRow row) {
    return row.figures()
        .members()
        .map(members -> full(row, members))
        .orElseGet(() -> Cell.nothing(frame.say("community.group.no-size")));
  }

  /// A group that is nearly full cannot take in anybody before it is split.
  private Cell full(GroupRow row, int members) {
    return row.group().profile().capacity().filter(most -> members >= 0.95 * most).isPresent()
        ? new Cell.Marked(Cell.of(members), Tone.WARN, frame.say("community.group.full"))
        : Cell.of(members);
  }

  private Cell net(GroupRow row) {
    return row.figures()
        .net()
        .<Cell>map(net ->
            net == 0
                ? Cell.of(0)
                : new Cell.Marked(
                    Cell.of(net),
                    net > 0 ? Tone.GOOD : Tone.BAD,
                    frame.say(net > 0 ? "community.group.grows" : "community.group.shrinks")))
        .orElseGet(() -> Cell.nothing(frame.say("community.group.not-told")));
  }

  private Cell leaveRate(GroupRow row) {
    return row.figures()
        .leaveRate()
        .map(Cell::share)
        .orElseGet(() -> Cell.nothing(frame.say("community.group.not-told")));
  }

  private Cell speakingRate(GroupRow row) {
    return row.figures()
        .speakingRate()
        .map(rate -> among(Cell.share(rate), row.place()))
        .orElseGet(() -> Cell.nothing(frame.say("community.group.no-speaking")));
  }

  private Cell among(Cell value, Peers.Place place) {
    if (place.ahead().filter(ahead -> ahead >= FRONT).isPresent()) {
      return new Cell.Marked(value, Tone.GOOD, frame.say("community.group.in-front"));
    }
    return place.ahead().filter(ahead -> ahead <= BACK).isPresent()
        ? new Cell.Marked(value, Tone.WARN, frame.say("community.group.behind"))
        : value;
  }

  private Cell place(GroupRow row) {
    return row.place()
        .ahead()
        .<Cell>map(ahead -> new Cell.Count(Math.round(ahead * 100), 0))
        .orElseGet(() ->
            Cell.nothing(
                frame.say("community.group.few-peers", Peers.FEWEST, row.place().peers())));
  }

  private Cell messages(GroupRow row) {
    return row.figures()
        .messages()
        .map(Cell::of)
        .orElseGet(() -> Cell.nothing(frame.say("community.group.not-told")));
  }

  private Cell last(GroupRow row) {
    return row.standing()
        .last()
        .<Cell>map(Cell.Moment::new)
        .orElseGet(() -> Cell.nothing(frame.say("community.group.no-messages")));
  }

  private Cell evidence(GroupRow row) {
    return new Cell.Mark(
        frame.say("community.evidence." + row.evidence()),
        row.evidence() == 0 ? Tone.PLAIN : Tone.ACCENT);
  }

  static String sets(GroupRow row) {
    return row.standing().sets().stream().sorted().collect(joining("、"));
  }
}
