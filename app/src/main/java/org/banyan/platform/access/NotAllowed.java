package org.banyan.platform.access;

/// A power was missing. Answered once, as a page that names the power.
public final class NotAllowed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Decision.Refused refusal;

  public NotAllowed(Decision.Refused refusal) {
    super(
        "The power (%s) is not granted by revision (%d)."
            .formatted(refusal.power().code(), refusal.revision()));
    this.refusal = refusal;
  }

  public Decision.Refused refusal() {
    return refusal;
  }
}
