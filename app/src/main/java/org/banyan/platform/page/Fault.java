package org.banyan.platform.page;

/// Something that went wrong, as the reader is told: the status, which words to use, and a detail.
public record Fault(int status, String kind, String detail) {

  public String title() {
    return "platform.fault." + kind + ".title";
  }

  public String remedy() {
    return "platform.fault." + kind + ".remedy";
  }
}
