package org.banyan.organisation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.banyan.organisation.web.SeatView.State;
import org.banyan.platform.page.Frame;
import org.banyan.platform.page.list.Cell;
import org.banyan.platform.page.list.Column;
import org.banyan.platform.page.list.Filter;
import org.banyan.platform.page.list.Filter.Choice;
import org.banyan.platform.page.list.Listing;
import org.banyan.platform.page.list.Order;
import org.banyan.platform.page.list.Shelf;

/// The people of the charter as a list.
final class SeatList {

  static final String ADDRESS = "/organisation/seats";

  private SeatList() {}

  static Listing<SeatView> of(List<SeatView> seats, Frame frame) {
    var columns = columns(frame);
    return Listing.<SeatView>of("seats", ADDRESS, SeatView::person)
        .showing(columns)
        .filteredBy(List.of(states(frame)))
        .ordered(Order.by("person"))
        .from(
            new Shelf<>(
                seats,
                columns,
                (seat, question) ->
                    question.chosen("state").isEmpty()
                        || question.chosen("state").contains(seat.state().name()),
                frame.language()));
  }

  static String address(String person) {
    return ADDRESS + "/person?id=" + URLEncoder.encode(person, StandardCharsets.UTF_8);
  }

  private static List<Column<SeatView>> columns(Frame frame) {
    return List.of(
        column("person", seat -> new Cell.Link(seat.person(), address(seat.person()))),
        column("posts", seat -> posts(seat, frame)),
        column("account", seat -> account(seat, frame)),
        column("state", seat -> new Cell.Mark(frame.say(seat.state().key()), seat.state().tone())));
  }

  private static Cell posts(SeatView seat, Frame frame) {
    return seat.posts().isEmpty()
        ? Cell.nothing(frame.say("organisation.seats.no-post"))
        : Cell.of(seat.titles(frame.say("organisation.comma")));
  }

  private static Cell account(SeatView seat, Frame frame) {
    return seat.account()
        .map(account -> Cell.of(account.name()))
        .orElseGet(() -> Cell.nothing(frame.say(State.MISSING.key())));
  }

  private static Column<SeatView> column(String key, Function<SeatView, Cell> cell) {
    return Column.of(key, "organisation.seats." + key, cell).sortable();
  }

  private static Filter states(Frame frame) {
    var choices =
        Stream.of(State.values())
            .map(state -> new Choice(state.name(), frame.say(state.key())))
            .toList();
    return new Filter("state", "organisation.seats.state", choices);
  }
}
