package org.banyan.community.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banyan.community.Community;
import org.banyan.community.Members;
import org.banyan.community.Suggestion;
import org.banyan.community.TeamAccounts;
import org.banyan.people.Person;

/// What the page of suggestions shows: who may be one person, and who may be of the team or a
/// program.
public record SuggestionsPage(
    Community community,
    Members.Figures figures,
    String search,
    List<Suggestion> shown,
    long total,
    int from,
    TeamAccounts.Found candidates,
    List<Person> team) {

  static final int LENGTH = 20;

  public SuggestionsPage {
    shown = List.copyOf(shown);
    team = List.copyOf(team);
  }

  public String address() {
    return "/communities/%s/members".formatted(community.id().value());
  }

  public boolean hasEarlier() {
    return from > 0;
  }

  public boolean hasLater() {
    return from + shown.size() < total;
  }

  public String earlier() {
    return at(Math.max(0, from - LENGTH));
  }

  public String later() {
    return at(from + LENGTH);
  }

  private String at(int start) {
    return at(start, candidates.from());
  }

  public boolean hasCandidatesBefore() {
    return candidates.from() > 0;
  }

  public boolean hasCandidatesAfter() {
    return candidates.from() + candidates.shown().size() < candidates.total();
  }

  public String candidatesBefore() {
    return at(from, Math.max(0, candidates.from() - LENGTH)) + "#team";
  }

  public String candidatesAfter() {
    return at(from, candidates.from() + LENGTH) + "#team";
  }

  private String at(int start, int candidate) {
    var searched = URLEncoder.encode(search, StandardCharsets.UTF_8);
    return "%s/suggestions?q=%s&from=%d&team=%d".formatted(address(), searched, start, candidate);
  }
}
