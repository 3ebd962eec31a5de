package org.banyan.platform.page;

/// The thing asked for does not exist, or not for this person: both are answered alike, with 404.
public final class NoSuch extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// Kind is a word for the log, such as `community`.
  public NoSuch(String kind, Object id) {
    super("There is no such %s (%s).".formatted(kind, id));
  }
}
