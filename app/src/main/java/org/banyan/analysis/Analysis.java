package org.banyan.analysis;

import java.util.UUID;
import java.util.stream.Collectors;
import org.banyan.community.ChannelName;
import org.banyan.community.Communities;
import org.banyan.community.CommunityId;
import org.banyan.community.Members;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.springframework.stereotype.Service;

/// What the record says: the one door through which pages ask about behaviour.
@Service
public class Analysis {

  /// Evidence level of a record of messages that need not reach back to the beginning.
  private static final int MESSAGES = 2;

  private final Communities communities;
  private final Presences presences;
  private final Members members;

  Analysis(Communities communities, Presences presences, Members members) {
    this.communities = communities;
    this.presences = presences;
    this.members = members;
  }

  public Behaviour behaviour(Acting acting, UUID id) {
    var community = communities.entrusted(new CommunityId(id), acting, Power.INSIGHT_READ);
    var names =
        communities.channels(community.id()).stream()
            .collect(
                Collectors.toMap(
                    channel -> Integer.toString(channel.channel()), ChannelName::name));
    return new Behaviour(presences.of(community), names, MESSAGES, () -> heads(community.id()));
  }

  private Headcount heads(CommunityId community) {
    var figures = members.figures(community);
    return new Headcount(
        community.value(), figures.accounts(), figures.members(), figures.estimated());
  }
}
