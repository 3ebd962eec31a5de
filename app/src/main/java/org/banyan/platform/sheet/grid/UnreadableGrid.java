package org.banyan.platform.sheet.grid;

import java.util.List;
import java.util.Locale;

/// A table that cannot be read, with a reason that can be told to the person who brought it.
public final class UnreadableGrid extends RuntimeException {

  private final transient Reason reason;
  private final transient List<Object> arguments;

  /// Why a table cannot be read.
  public enum Reason {
    EMPTY,
    BROKEN,
    ENCODING,
    OLD_EXCEL,
    OTHER_FILE,
    TOO_LARGE,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    CELL_TOO_LONG;

    /// The name in message keys.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  UnreadableGrid(Reason reason, Object... arguments) {
    super("The table cannot be read (%s %s).".formatted(reason, List.of(arguments)));
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  UnreadableGrid(Throwable cause) {
    super("The table is broken (%s).".formatted(cause.getMessage()), cause);
    this.reason = Reason.BROKEN;
    this.arguments = List.of();
  }

  public static UnreadableGrid empty() {
    return new UnreadableGrid(Reason.EMPTY);
  }

  public Reason reason() {
    return reason;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
