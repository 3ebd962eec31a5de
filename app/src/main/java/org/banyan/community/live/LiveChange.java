package org.banyan.community.live;

import java.util.Optional;
import org.banyan.community.Basis;

/// What a source is called, why what it brings may be kept, and where it is read, from now on. An
/// empty password leaves the one that is kept.
public record LiveChange(String name, Basis basis, boolean atOnce, Optional<Mailbox> mailbox) {

  public LiveChange {
    name = name.strip();
  }

  /// Neither password nor account.
  @Override
  public String toString() {
    return "LiveChange[%s]".formatted(name);
  }
}
