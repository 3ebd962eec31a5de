package org.banyan.community;

import java.util.List;
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

  /// The ids by the numbers of the cast, and the numbers of authors whose words are not kept.
  record Kept(List<Long> members, List<Long> places, List<Integer> silenced) {}

  Kept keep(CommunityId community, BatchId batch, String platform, Cast cast) {
    var forgotten = ledger.of(community, platform);
    var given = cast.authors();
    var authors = forgotten.authors(given);
    var keys = authors.stream().map(Author::key).toList();
    var members = identities.resolve(community, platform, keys);
    identities.sight(batch, members, authors);
    traits.note(community, batch, platform, members, authors);
    var names = forgotten.channels(cast.channels());
    var places = channels.resolve(community, platform, names);
    channels.sight(batch, places, names);
    return new Kept(members, places, changed(given, authors));
  }

  private static List<Integer> changed(List<Author> given, List<Author> authors) {
    return IntStream.range(0, given.size())
        .filter(at -> !given.get(at).equals(authors.get(at)))
        .boxed()
        .toList();
  }
}
