package org.banyan.community;

import java.util.List;
import java.util.Map;
import org.banyan.platform.access.Mentions;
import org.banyan.platform.sheet.Sheets;
import org.springframework.stereotype.Component;

/// What the team wrote of a member in passing, and sheets in which they are an owner of groups.
@Component
class MentionTraces implements MemberTraces {

  private final Mentions mentions;
  private final KnownCommunities communities;
  private final Sheets sheets;
  private final GroupBook groups;

  MentionTraces(Mentions mentions, KnownCommunities communities, Sheets sheets, GroupBook groups) {
    this.mentions = mentions;
    this.communities = communities;
    this.sheets = sheets;
    this.groups = groups;
  }

  @Override
  public Map<String, List<Map<String, Object>>> held(CommunityId community, Profile member) {
    return Map.of();
  }

  @Override
  public Runnable forget(Erasure erasure) {
    mentions.forget(erasure::isNamedIn, erasure::blotted);
    communities
        .find(erasure.community())
        .ifPresent(community -> sheets.forget(groups.sheet(community)));
    return () -> {};
  }
}
