package org.banyan.cli.remote;

import java.util.List;

/// A command on its way to a server: its arguments, the folder its paths start from, the reader's
/// language.
public record Order(List<String> arguments, String folder, String language) {

  public Order {
    arguments = List.copyOf(arguments);
  }
}
