package org.banyan.community.live;

import org.banyan.community.Basis;

/// A source that somebody wants: what it is, what it is called, why what it brings may be kept, and
/// the secret its platform made, if that is who makes it.
public record LiveOrder(LiveKind kind, String name, Basis basis, String secret) {

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
