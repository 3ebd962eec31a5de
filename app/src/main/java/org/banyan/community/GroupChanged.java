package org.banyan.community;

import java.util.Map;
import java.util.UUID;
import org.banyan.platform.sheet.SheetMessage;

/// What became of a change of groups.
public sealed interface GroupChanged {

  /// It is done and can be undone by this id.
  record Done(UUID change, int groups) implements GroupChanged {}

  /// Nothing would be different.
  record Nothing() implements GroupChanged {}

  /// Fields cannot be taken as they were typed.
  record Wrong(Map<String, SheetMessage> fields) implements GroupChanged {

    public Wrong {
      fields = Map.copyOf(fields);
    }
  }

  /// It cannot be done at all.
  record Refused(Why why) implements GroupChanged {}

  /// Why a change cannot be done.
  enum Why {
    ENDED("ended"),
    LIVING("living"),
    SAME("same"),
    FUTURE("future"),
    OVERLAPPING("overlapping"),
    CHANGED_SINCE("changed-since"),
    NOTHING_PICKED("nothing-picked");

    private final String tag;

    Why(String tag) {
      this.tag = tag;
    }

    /// How it is called in words.
    public String tag() {
      return tag;
    }
  }
}
