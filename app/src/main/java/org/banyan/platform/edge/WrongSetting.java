package org.banyan.platform.edge;

/// A setting that cannot be understood, with an example of one that can.
public final class WrongSetting extends IllegalArgumentException {

  private final String key;
  private final String value;
  private final String example;

  public WrongSetting(String key, String value, String example) {
    super("%s (%s) is not right.\nMaybe it should read like %s".formatted(key, value, example));
    this.key = key;
    this.value = value;
    this.example = example;
  }

  public String key() {
    return key;
  }

  public String value() {
    return value;
  }

  public String example() {
    return example;
  }
}
