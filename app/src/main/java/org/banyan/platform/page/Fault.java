package org.banyan.platform.page;

import java.util.List;
import java.util.Optional;
import org.banyan.platform.access.PowerHolders.Holders;

/// Something that went wrong, as the reader is told: the status, which words to use, a detail, and
/// who could do what the reader may not.
public record Fault(int status, String kind, String detail, Optional<Could> could) {

  /// The posts that carry the missing power under the revision in force, with their holders.
  public record Could(long revision, List<Holders> holders) {

    public Could {
      holders = List.copyOf(holders);
    }
  }

  Fault(int status, String kind, String detail) {
    this(status, kind, detail, Optional.empty());
  }

  public String title() {
    return "platform.fault." + kind + ".title";
  }

  public String remedy() {
    return "platform.fault." + kind + ".remedy";
  }
}
