package org.banyan.community.official;

/// By which way somebody came into a group.
public enum Way {
  INVITED("invited"),
  LINK("link"),
  CODE("code");

  private final String tag;

  Way(String tag) {
    this.tag = tag;
  }

  /// How the way is kept and called in words.
  public String tag() {
    return tag;
  }
}
