package org.banyan.community;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banyan.community.reading.Kind;
import org.banyan.platform.store.Lake;
import org.springframework.stereotype.Component;

/// Tells whether two accounts of one platform were active at the same time: then they are hardly
/// one person.
@Component
class SideBySide {

  private final Lake lake;
  private final Manifest manifest;

  SideBySide(Lake lake, Manifest manifest) {
    this.lake = lake;
    this.manifest = manifest;
  }

  /// From the first to the last contribution of each of these identities.
  Map<Long, Span> spans(CommunityId community, Collection<Long> identities) {
    var live = manifest.live(community);
    if (identities.isEmpty() || live.isEmpty()) {
      return Map.of();
    }
    return lake.ask(connection -> {
      var spans = new HashMap<Long, Span>();
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  """
                  select identity, epoch_ms(min(moment)), epoch_ms(max(moment))
                  from %s as canonical where kind < %d and identity in (%s) group by identity
                  """
                      .formatted(
                          live.canonical(),
                          Kind.FIRST_EVENT,
                          identities.stream()
                              .map(String::valueOf)
                              .collect(Collectors.joining(", "))))) {
        while (rows.next()) {
          spans.put(rows.getLong(1), span(rows.getLong(2), rows.getLong(3)));
        }
      } catch (SQLException e) {
        throw new IllegalStateException("The record cannot be read (%s).".formatted(community), e);
      }
      return spans;
    });
  }

  private static Span span(long first, long last) {
    return new Span(Instant.ofEpochMilli(first), Instant.ofEpochMilli(last));
  }

  /// The platform on which an account of the one was active while one of the other was.
  static Optional<String> clash(Profile one, Profile other, Map<Long, Span> spans) {
    return one.accounts().stream()
        .filter(account ->
            other.accounts().stream()
                .filter(against -> against.platform().equals(account.platform()))
                .anyMatch(against -> overlap(spans, account.identity(), against.identity())))
        .map(KnownAs::platform)
        .findFirst();
  }

  private static boolean overlap(Map<Long, Span> spans, long one, long other) {
    var first = spans.get(one);
    var second = spans.get(other);
    return first != null
        && second != null
        && !first.last().isBefore(second.first())
        && !second.last().isBefore(first.first());
  }
}
