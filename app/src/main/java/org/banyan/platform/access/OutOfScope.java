package org.banyan.platform.access;

/// A token works, but not for this.
public final class OutOfScope extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final TokenScope scope;

  public OutOfScope(TokenScope scope) {
    super("The token is not of the scope (%s).".formatted(scope.code()));
    this.scope = scope;
  }

  public TokenScope scope() {
    return scope;
  }
}
