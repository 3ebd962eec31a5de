package org.banyan.community;

import java.util.Comparator;
import java.util.List;

/// One member with every account that is theirs.
public record Profile(long member, List<KnownAs> accounts) {

  public Profile {
    accounts = List.copyOf(accounts);
  }

  /// The longest of the names, which says most; the account where no platform gives a name.
  public String called() {
    return accounts.stream()
        .filter(account -> account.name().isPresent())
        .map(KnownAs::called)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.reverseOrder()))
        .orElseGet(() -> accounts.isEmpty() ? "" : accounts.getFirst().called());
  }

  /// A person's word for one account holds for the member; of several, the team before bots.
  public MemberStanding standing() {
    return Kinship.together(accounts.stream().map(KnownAs::standing).toList());
  }

  public List<String> platforms() {
    return accounts.stream().map(KnownAs::platform).distinct().sorted().toList();
  }
}
