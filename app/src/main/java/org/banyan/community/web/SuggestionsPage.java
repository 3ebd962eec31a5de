package org.banyan.community.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.banyan.community.Community;
import org.banyan.community.Members;
import org.banyan.community.Suggestion;
import org.banyan.community.TeamAccounts.Candidate;
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
    List<Candidate> candidates,
    List<Person> team) {

  static final int LENGTH = 20;

  public SuggestionsPage {
    shown = List.copyOf(shown);
    candidates = List.copyOf(candidates);
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
    var searched = URLEncoder.encode(search, StandardCharsets.UTF_8);
    return "%s/suggestions?q=%s&from=%d".formatted(address(), searched, start);
  }
}
