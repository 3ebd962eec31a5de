package org.banyan.community;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.banyan.platform.access.PersonId;

/// A group that somebody hands over: why, what they were to it, whether another leads it by now,
/// and what the platform allows for passing it on.
public record Handover(
    Group group,
    Carer carer,
    Set<GroupRole> roles,
    Why why,
    boolean isLedByAnother,
    boolean isOwner,
    Platform platform,
    int transfers) {

  /// Why somebody hands a group over.
  public enum Why {
    LEFT("left"),
    AWAY("away"),
    TAKEN_OFF("taken-off");

    private final String tag;

    Why(String tag) {
      this.tag = tag;
    }

    /// How it is called in words.
    public String tag() {
      return tag;
    }
  }

  /// Where a group lives, as far as its rules for passing it on are known.
  public enum Platform {
    WECOM("wecom"),
    WECHAT("wechat"),
    OTHER("other");

    private final String tag;

    Platform(String tag) {
      this.tag = tag;
    }

    /// How it is called in words.
    public String tag() {
      return tag;
    }
  }

  /// That somebody says a group has been passed on.
  public record Done(UUID id, Group group, String carer, String note, PersonId by, Instant at) {}
}
