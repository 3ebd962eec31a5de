package org.banyan.platform.page.list;

/// Something to do with all picked rows at once; their ids are posted as `row`.
public record Action(String words, String icon, String address, boolean destructive) {

  public static Action of(String words, String icon, String address) {
    return new Action(words, icon, address, false);
  }

  public Action destroying() {
    return new Action(words, icon, address, true);
  }
}
