package org.banyan.organisation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.banyan.organisation.Organisation;
import org.banyan.organisation.charter.Duty;
import org.banyan.organisation.charter.Post;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.page.SearchSource;
import org.springframework.stereotype.Component;

/// Finds posts and duties of the charter in force.
@Component
class CharterSearch implements SearchSource {

  private final Organisation organisation;

  CharterSearch(Organisation organisation) {
    this.organisation = organisation;
  }

  @Override
  public List<Hit> find(Acting acting, String words, int limit) {
    if (!acting.mayEverywhere(Power.ORGANISATION_READ)) {
      return List.of();
    }
    var wanted = words.toLowerCase(Locale.ROOT);
    return organisation
        .charter()
        .map(charter ->
            Stream.concat(
                    charter.posts().stream().map(CharterSearch::hit),
                    charter.duties().stream().map(CharterSearch::hit))
                .filter(hit -> hit.title().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(limit)
                .toList())
        .orElse(List.of());
  }

  private static Hit hit(Post post) {
    return new Hit(
        "organisation.kind.post",
        "user-circle",
        post.title(),
        post.purpose(),
        SheetWriting.address("post", post.id().value()));
  }

  private static Hit hit(Duty duty) {
    var address =
        "/organisation/duties?q=" + URLEncoder.encode(duty.title(), StandardCharsets.UTF_8);
    return new Hit("organisation.kind.duty", "list-check", duty.title(), duty.work(), address);
  }
}
