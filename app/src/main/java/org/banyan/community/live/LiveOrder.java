package org.banyan.community.live;

/// A source that somebody wants: what it is, what it is called, and the secret its platform made,
/// if that is who makes it.
public record LiveOrder(LiveKind kind, String name, String secret) {

  public LiveOrder {
    name = name.strip();
    secret = secret.strip();
  }

  /// Secrets are for nobody to read.
  @Override
  public String toString() {
    return "LiveOrder[%s, %s]".formatted(kind, name);
  }
}
