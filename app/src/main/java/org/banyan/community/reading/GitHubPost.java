package org.banyan.community.reading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// An issue, a pull request or a comment as GitHub’s interface answers. A repository is a channel.
final class GitHubPost {

  static final JsonExport EXPORT =
      JsonExport.of(
          Format.GITHUB,
          "\"(?:html_url|issue_url|repository_url|url)\"\\s*:\\s*\"https://(?:api\\.)?github\\.com/",
          Layout.list(),
          GitHubPost::row);

  private static final Pattern REPOSITORY =
      Pattern.compile("^https://(?:api\\.)?github\\.com/(?:repos/)?([^/]+/[^/]+)(?:/|$)");
  private static final Pattern ISSUE = Pattern.compile("/(?:issues|pull)/(\\d+)(?:$|[/#?])");

  private GitHubPost() {}

  private static Row row(JsonMessage message) {
    var at = message.time("created_at");
    var repository =
        REPOSITORY.matcher(message.optional("html_url").orElseGet(() -> message.text("url")));
    if (at.isEmpty() || !repository.find()) {
      return message.noMessage();
    }
    if (message.text("user", "id").isEmpty()) {
      return message.withoutAuthor();
    }
    var channel = new Channel(repository.group(1), repository.group(1));
    var number = message.text("number");
    return message.message(
        number.isEmpty()
            ? posting(message, channel, "comment-" + message.text("id"), issue(message))
            : posting(message, channel, "issue-" + number, Optional.empty()));
  }

  private static Optional<String> issue(JsonMessage message) {
    var issue =
        ISSUE.matcher(message.optional("issue_url").orElseGet(() -> message.text("html_url")));
    return issue.find() ? Optional.of("issue-" + issue.group(1)) : Optional.empty();
  }

  private static Posting posting(
      JsonMessage message, Channel channel, String id, Optional<String> answered) {
    var login = message.text("user", "login");
    var bot = message.text("user", "type").equals("Bot") || login.endsWith("[bot]");
    var title = message.optional("title").map(given -> given + "\n\n").orElse("");
    return new Posting(
        Optional.of(id),
        channel,
        new Author(
            message.text("user", "id"),
            message.optional("user", "login"),
            bot,
            login.isEmpty() ? Set.of() : Set.of(Trait.account("github", login))),
        answered.isPresent() ? Kind.REPLY : Kind.MESSAGE,
        message.time("created_at").orElseThrow(),
        message.time("updated_at"),
        title + message.text("body"),
        answered);
  }
}
