package org.banyan.community;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.banyan.community.reading.Author;
import org.springframework.stereotype.Component;

/// Gives everybody and every channel that a batch shows their ids. Whoever is to be forgotten
/// counts on without a name, a mark, or a word.
@Component
class CastKeeping {

  private final Identities identities;
  private final Channels channels;
  private final Traits traits;
  private final ErasureLedger ledger;

  CastKeeping(Identities identities, Channels channels, Traits traits, ErasureLedger ledger) {
    this.identities = identities;
    this.channels = channels;
    this.traits = traits;
    this.ledger = ledger;
  }

  /// Authors and channels with their ids, by the numbers of the cast, and the numbers of the
  /// authors whose words are not kept.
  record Kept(
      List<Author> authors,
      Map<String, String> names,
      List<Long> members,
      List<Long> places,
      List<Integer> silenced) {}

  Kept keep(CommunityId community, BatchId batch, String platform, Cast cast) {
    var kept = resolve(community, platform, cast);
    note(community, batch, platform, kept);
    return kept;
  }

  /// The ids alone, which is all that the segments need; what the batch says of them is noted
  /// after.
  Kept resolve(CommunityId community, String platform, Cast cast) {
    var forgotten = ledger.of(community, platform);
    var given = cast.authors();
    var authors = forgotten.authors(given);
    var names = forgotten.channels(cast.channels());
    return new Kept(
        authors,
        names,
        identities.resolve(community, platform, authors.stream().map(Author::key).toList()),
        channels.resolve(community, platform, names),
        changed(given, authors));
  }

  void note(CommunityId community, BatchId batch, String platform, Kept kept) {
    identities.sight(batch, kept.members(), kept.authors());
    traits.note(community, batch, platform, kept.members(), kept.authors());
    channels.sight(batch, kept.places(), kept.names());
  }

  private static List<Integer> changed(List<Author> given, List<Author> authors) {
    return IntStream.range(0, given.size())
        .filter(at -> !given.get(at).equals(authors.get(at)))
        .boxed()
        .toList();
  }
}
