package org.banyan.platform.sheet;

import java.util.List;

/// Something to say to the reader: a message key and what stands in its places.
public record SheetMessage(String key, List<Object> arguments) {

  public SheetMessage {
    arguments = List.copyOf(arguments);
  }

  public static SheetMessage of(String key, Object... arguments) {
    return new SheetMessage(key, List.of(arguments));
  }

  /// The arguments in the form that words are said with.
  public Object[] places() {
    return arguments.toArray();
  }
}
