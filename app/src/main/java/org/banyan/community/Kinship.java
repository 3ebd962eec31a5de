package org.banyan.community;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.banyan.platform.store.Checksum;

/// Which identities of a community are one member, and how members stand to it.
public record Kinship(Map<Long, Long> members, Map<Long, MemberStanding> standings) {

  public Kinship {
    members = Map.copyOf(members);
    standings = Map.copyOf(standings);
  }

  public long memberOf(long identity) {
    return members.getOrDefault(identity, identity);
  }

  /// Of several accounts of one member: the team comes before bots, bots before members.
  static MemberStanding together(Collection<MemberStanding> accounts) {
    if (accounts.contains(MemberStanding.STAFF)) {
      return MemberStanding.STAFF;
    }
    return accounts.contains(MemberStanding.BOT) ? MemberStanding.BOT : MemberStanding.MEMBER;
  }

  /// The same for two that say the same of everybody, and only for them.
  public String fingerprint() {
    var said = new TreeMap<>(members) + " " + new TreeMap<>(standings);
    return HexFormat.of()
        .formatHex(Checksum.sha256().digest(said.getBytes(StandardCharsets.UTF_8)));
  }
}
