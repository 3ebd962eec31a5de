package org.banyan.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.banyan.analysis.presence.Activity;
import org.banyan.analysis.presence.Kind;
import org.banyan.analysis.presence.Presence;
import org.banyan.analysis.presence.PresenceBuilder;
import org.banyan.analysis.presence.PresenceFile;
import org.banyan.analysis.presence.Standing;
import org.banyan.community.Batch;
import org.banyan.community.Communities;
import org.banyan.community.Community;
import org.banyan.community.Kinship;
import org.banyan.community.MemberStanding;
import org.banyan.community.Members;
import org.banyan.platform.store.DataDirectory;
import org.springframework.stereotype.Component;

/// Makes presence of a community's record, or takes it from the file of the last time when that was
/// made of the very same batches and the very same members.
@Component
class PresenceMaker {

  private final Communities communities;
  private final Members members;
  private final DataDirectory data;

  PresenceMaker(Communities communities, Members members, DataDirectory data) {
    this.communities = communities;
    this.members = members;
    this.data = data;
  }

  Presence make(Community community) {
    var file =
        new PresenceFile(
            data.root().resolve("presence").resolve(community.id().value() + ".presence"));
    var kinship = members.kinship(community.id());
    var madeOf = madeOf(community, kinship);
    try {
      var kept = file.read(madeOf);
      if (kept.isPresent()) {
        return kept.get();
      }
      var presence = read(community, kinship);
      file.write(presence, madeOf);
      return presence;
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "Presence could not be kept in the data directory (%s).\nMaybe its disk is full."
              .formatted(data.root()),
          broken);
    }
  }

  private Presence read(Community community, Kinship kinship) {
    var builder = new PresenceBuilder(community.zone()).beginsMidway();
    kinship.standings().forEach((member, standing) -> builder.standing(member, standing(standing)));
    communities.activities(
        community.id(),
        (identity, channel, kind, at) ->
            builder.saw(
                new Activity(
                    kinship.memberOf(identity), Integer.toString(channel), kind(kind), at)));
    return builder.build();
  }

  /// The live batches and how far they have grown, since versions begin anew when a backup is
  /// restored; who is one member; and how members stand.
  private String madeOf(Community community, Kinship kinship) {
    return communities.batches(community.id()).stream()
        .filter(Batch::isLive)
        .map(batch -> batch.id().value() + ":" + batch.reconciliation().rows())
        .sorted()
        .collect(
            Collectors.joining(" ", community.zone().getId() + " ", " " + kinship.fingerprint()));
  }

  private static Standing standing(MemberStanding standing) {
    return switch (standing) {
      case MEMBER -> Standing.MEMBER;
      case STAFF -> Standing.STAFF;
      case BOT -> Standing.BOT;
    };
  }

  private static Kind kind(org.banyan.community.reading.Kind kind) {
    return switch (kind) {
      case MESSAGE, FILE -> Kind.MESSAGE;
      case REPLY -> Kind.REPLY;
      case JOINED -> Kind.JOINED;
      case LEFT -> Kind.LEFT;
      case DELETED -> throw new IllegalStateException("The record shows no deletions.");
    };
  }
}
