package org.banyan.platform.page.list;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.banyan.platform.page.list.Shown.Chip;
import org.banyan.platform.page.list.Shown.Choosing;
import org.banyan.platform.page.list.Shown.Head;
import org.banyan.platform.page.list.Shown.Line;
import org.banyan.platform.page.list.Shown.Narrowing;
import org.banyan.platform.page.list.Shown.Paging;
import org.banyan.platform.page.list.Shown.Pick;
import org.banyan.platform.page.list.Shown.Search;

/// Makes a list ready to be drawn: fills its cells and writes every address it offers.
final class Drawing<R> {

  private final Listing<R> listing;
  private final Asked asked;
  private final Question question;
  private final List<Column<R>> columns;

  Drawing(Listing<R> listing, Asked asked) {
    this.listing = listing;
    this.asked = asked;
    this.question = listing.question(asked);
    this.columns = listing.columns(asked);
  }

  Shown drawn(List<SavedView> views) {
    var slice = listing.source().answer(question);
    return new Shown(
        "list-" + listing.name(),
        search(),
        narrowings(),
        chips(),
        columns.stream().map(this::head).toList(),
        slice.rows().stream().map(this::line).toList(),
        paging(slice),
        choosing(views),
        listing.actions());
  }

  private Search search() {
    var fields =
        Stream.concat(
            Stream.of(Asked.SEARCH),
            listing.filters().stream().map(filter -> Asked.FILTER + filter.key()));
    return new Search(
        listing.address(),
        question.search(),
        asked.kept(fields.toList()),
        asked.isNarrowed(listing.filters()));
  }

  private List<Narrowing> narrowings() {
    return listing.filters().stream()
        .map(filter -> new Narrowing(filter, question.chosen(filter.key())))
        .toList();
  }

  private List<Chip> chips() {
    return listing.filters().stream()
        .flatMap(filter ->
            filter.choices().stream()
                .filter(choice -> question.chosen(filter.key()).contains(choice.value()))
                .map(choice -> chip(filter, choice)))
        .toList();
  }

  private Chip chip(Filter filter, Filter.Choice choice) {
    var without = asked.without(Asked.FILTER + filter.key(), choice.value());
    return new Chip(filter.words(), choice.text(), address(without));
  }

  private Head head(Column<R> column) {
    var current = Optional.of(question.order()).filter(order -> order.key().equals(column.key()));
    var down = current.map(order -> !order.descending()).orElse(column.right());
    var sort =
        column.sorted()
            ? Optional.of(address(asked.with(Asked.ORDER, new Order(column.key(), down).code())))
            : Optional.<String>empty();
    return new Head(column.key(), column.words(), column.right(), sort, current);
  }

  private Line line(R row) {
    return new Line(
        listing.id().apply(row),
        listing.opens().apply(row),
        columns.stream().map(column -> column.cell().apply(row)).toList());
  }

  private Paging paging(Slice<R> slice) {
    return new Paging(
        asked.cursor().map(_ -> address(asked.without(Asked.CURSOR))),
        slice.previous().map(this::at),
        slice.next().map(this::at));
  }

  private String at(Cursor cursor) {
    return address(asked.with(Asked.CURSOR, cursor.code()));
  }

  private Choosing choosing(List<SavedView> views) {
    var here = asked.without(Asked.CURSOR);
    var kept = asked.kept(List.of(Asked.COLUMNS));
    var picks =
        listing.columns().stream()
            .skip(1)
            .map(column -> new Pick(column.key(), column.words(), columns.contains(column)))
            .toList();
    return new Choosing(
        listing.name(),
        here.query(),
        kept,
        picks,
        views,
        address(here.with("export", "xlsx")),
        address(here.with("export", "csv")));
  }

  private String address(Asked wanted) {
    return listing.address() + wanted.query();
  }
}
