package org.banyan.community.official;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A group as its platform shows it: its key there, its owner and administrators by their accounts,
/// and everybody who is in it.
public record OfficialGroup(
    String key,
    String name,
    String owner,
    Set<String> admins,
    Optional<Instant> begun,
    List<OfficialMember> members) {

  public OfficialGroup {
    admins = Set.copyOf(admins);
    members = List.copyOf(members);
  }

  public boolean isAdmin(OfficialMember member) {
    return admins.contains(member.account());
  }

  public boolean isOwner(OfficialMember member) {
    return owner.equals(member.account());
  }

  /// What the owner is called in the group; their account where they are not in it.
  public String ownersName() {
    return members.stream()
        .filter(this::isOwner)
        .flatMap(member -> member.name().stream())
        .findFirst()
        .orElse(owner);
  }
}
