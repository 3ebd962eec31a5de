package org.banyan.platform.page.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A list as a module describes it once: name, address, columns, filters, actions, where its rows
/// come from, how a row is named and what opens it.
public record Listing<R>(
    String name,
    String address,
    Function<R, String> id,
    Function<R, String> opens,
    List<Column<R>> columns,
    List<Filter> filters,
    List<Action> actions,
    Order order,
    int page,
    Source<R> source) {

  public Listing {
    columns = List.copyOf(columns);
    filters = List.copyOf(filters);
    actions = List.copyOf(actions);
  }

  /// A list with a name for its saved views, at an address, whose rows have ids.
  public static <R> Listing<R> of(String name, String address, Function<R, String> id) {
    return new Listing<>(
        name,
        address,
        id,
        _ -> "",
        List.of(),
        List.of(),
        List.of(),
        Order.by(""),
        Lists.PAGE,
        _ -> Slice.none());
  }

  public Listing<R> showing(List<Column<R>> more) {
    return new Listing<>(name, address, id, opens, more, filters, actions, order, page, source);
  }

  public Listing<R> filteredBy(List<Filter> more) {
    return new Listing<>(name, address, id, opens, columns, more, actions, order, page, source);
  }

  public Listing<R> offering(List<Action> more) {
    return new Listing<>(name, address, id, opens, columns, filters, more, order, page, source);
  }

  /// The address of the page that a row opens in a drawer.
  public Listing<R> opening(Function<R, String> address) {
    return new Listing<>(
        name, this.address, id, address, columns, filters, actions, order, page, source);
  }

  public Listing<R> ordered(Order first) {
    return new Listing<>(name, address, id, opens, columns, filters, actions, first, page, source);
  }

  /// So many rows on one page.
  public Listing<R> paged(int rows) {
    return new Listing<>(name, address, id, opens, columns, filters, actions, order, rows, source);
  }

  public Listing<R> from(Source<R> rows) {
    return new Listing<>(name, address, id, opens, columns, filters, actions, order, page, rows);
  }

  /// The question that an address asks; what this list does not know is left out.
  public Question question(Asked asked) {
    var wanted =
        asked
            .order()
            .filter(found -> column(found.key()).map(Column::sorted).orElse(false))
            .orElse(order);
    var from = asked.cursor().filter(cursor -> cursor.order().equals(wanted.code()));
    return new Question(asked.search(), asked.chosen(filters), wanted, from, page);
  }

  Optional<Column<R>> column(String key) {
    return columns.stream().filter(column -> column.key().equals(key)).findFirst();
  }

  /// The columns to show: those asked for, else those that are shown unasked.
  List<Column<R>> columns(Asked asked) {
    return columns.stream()
        .filter(column ->
            column.equals(columns.getFirst())
                || (asked.columns().isEmpty()
                    ? column.shown()
                    : asked.columns().contains(column.key())))
        .toList();
  }
}
