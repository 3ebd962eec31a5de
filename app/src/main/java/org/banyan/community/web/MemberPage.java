package org.banyan.community.web;

import java.util.List;
import org.banyan.community.Community;
import org.banyan.community.Merge;
import org.banyan.community.Profile;
import org.banyan.people.Person;

/// One member: the accounts that are theirs, what was merged, and where they stand.
public record MemberPage(
    Community community, Profile member, List<Merge> log, List<Person> team, String linked) {

  public MemberPage {
    log = List.copyOf(log);
    team = List.copyOf(team);
  }

  public String list() {
    return "/communities/%s/members".formatted(community.id().value());
  }

  public String address() {
    return list() + "/" + member.member();
  }

  /// Those that still hold.
  public List<Merge> holding() {
    return log.stream().filter(merge -> merge.undone().isEmpty()).toList();
  }

  public List<Merge> undone() {
    return log.stream().filter(merge -> merge.undone().isPresent()).toList();
  }

  /// How an account is called that a merge names.
  public String called(long identity) {
    return member.accounts().stream()
        .filter(account -> account.identity() == identity)
        .map(account -> account.called())
        .findFirst()
        .orElse("#" + identity);
  }
}
