package org.banyan.organisation.check;

/// Colour for a terminal that has it, and nothing at all for one that has not.
public enum Ink {
  BOLD("1"),
  DIM("2"),
  RED("1;31"),
  YELLOW("1;33"),
  CYAN("1;36"),
  GREEN("1;32");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  public String on(String text, boolean coloured) {
    return coloured ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
