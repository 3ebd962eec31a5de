package org.banyan.community;

import java.util.Arrays;
import java.util.Optional;

/// One thing done to many groups at once: what is changed, and the value as it was typed.
public record BulkChange(What what, String value) {

  /// What can be changed of many groups at once.
  public enum What {
    LEAD("lead"),
    CO_HOST("co-host"),
    BACKUP("backup"),
    INTO_SET("into-set"),
    OUT_OF_SET("out-of-set"),
    TIER("tier"),
    STAGE("stage");

    private final String tag;

    What(String tag) {
      this.tag = tag;
    }

    /// How it is called in forms and words.
    public String tag() {
      return tag;
    }

    public static Optional<What> of(String tag) {
      return Arrays.stream(values()).filter(what -> what.tag.equals(tag)).findFirst();
    }

    /// The column of the sheet whose rules the value follows.
    String column() {
      return this == INTO_SET || this == OUT_OF_SET ? "sets" : tag;
    }
  }
}
