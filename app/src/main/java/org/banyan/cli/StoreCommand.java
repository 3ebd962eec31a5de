package org.banyan.cli;

import org.springframework.beans.factory.BeanFactory;

/// A command that needs the stores. It is carried out by the server that has the data directory
/// open, or else by an application started for it alone.
public interface StoreCommand {

  StoreOptions stores();

  /// The exit code.
  int run(BeanFactory application, Terminal terminal) throws Exception;

  /// Whether the application started for it alone has to answer requests, on this machine only.
  default boolean answersRequests() {
    return false;
  }

  /// Whether no server may have the stores open meanwhile.
  default boolean needsStoresToItself() {
    return false;
  }
}
