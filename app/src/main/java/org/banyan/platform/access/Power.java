package org.banyan.platform.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Something that Banyan itself lets a person do or refuses: the closed list of enforced powers.
/// Powers that live on a platform (群主, a budget) are not among them.
public enum Power {
  WORKSPACE_ADMINISTER,
  PEOPLE_MANAGE,
  AUDIT_READ,
  ORGANISATION_READ,
  CHARTER_DRAFT,
  CHARTER_ADOPT,
  COMMUNITY_READ,
  COMMUNITY_MANAGE,
  GROUP_MANAGE,
  RECORD_IMPORT,
  RECORD_REVERSE,
  INSIGHT_READ,
  DATA_EXPORT,
  MEMBER_READ,
  MEMBER_MANAGE,
  MEMBER_ERASE,
  CONTENT_DRAFT,
  CONTENT_APPROVE,
  CONTENT_PUBLISH,
  EVENT_MANAGE,
  DISCUSSION_HOST,
  MODERATION_ACT,
  BROADCAST_SEND,
  GOAL_MANAGE,
  ANNOUNCEMENT_SEND,
  TRAINING_MANAGE,
  APPRAISAL_MANAGE,
  CULTURE_MANAGE,
  IMPROVEMENT_DECIDE;

  /// How a charter writes it: `content.publish`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /// The key of its words.
  public String key() {
    return "platform.power." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Power> of(String code) {
    return Arrays.stream(values()).filter(power -> power.code().equals(code)).findFirst();
  }
}
