package org.banyan.community;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.access.Whereabouts;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.page.NoSuch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The communities that are looked after, and what happened in them: the one door through which
/// other modules import, take back and ask.
@Service
public class Communities {

  private final KnownCommunities known;
  private final Importing importing;
  private final RecordKeeper keeper;
  private final Dissolving dissolving;
  private final RecordReader reader;
  private final Summaries summaries;
  private final Batches batches;
  private final Channels channels;
  private final Identities identities;
  private final Clock clock;

  Communities(
      KnownCommunities known,
      Importing importing,
      RecordKeeper keeper,
      Dissolving dissolving,
      RecordReader reader,
      Summaries summaries,
      Batches batches,
      Channels channels,
      Identities identities,
      Clock clock) {
    this.known = known;
    this.importing = importing;
    this.keeper = keeper;
    this.dissolving = dissolving;
    this.reader = reader;
    this.summaries = summaries;
    this.batches = batches;
    this.channels = channels;
    this.identities = identities;
    this.clock = clock;
  }

  public List<Community> all() {
    return known.all();
  }

  /// Those of which the person may read at least a part.
  public List<Community> readable(Acting acting) {
    return known.within(acting.grants().reach(Power.COMMUNITY_READ));
  }

  /// The community, of which the person may read at least a part; others are not told apart from
  /// those that do not exist.
  public Community readable(CommunityId id, Acting acting) {
    return find(id)
        .filter(_ -> known.isWithin(id, acting.grants().reach(Power.COMMUNITY_READ)))
        .orElseThrow(() -> new NoSuch("community", id));
  }

  /// The community, over the whole of which the person has a power.
  public Community entrusted(CommunityId id, Acting acting, Power power) {
    return entrusted(id, acting, power, Whereabouts.of(new Scope.Community(id.value())));
  }

  /// The community of an object over which the person has a power. Who cannot even see the
  /// community is told no more than that it does not exist.
  public Community entrusted(CommunityId id, Acting acting, Power power, Whereabouts object) {
    var found = find(id).filter(_ -> acting.may(power, object));
    if (found.isPresent()) {
      return found.get();
    }
    var seen = readable(id, acting);
    acting.demand(power, object);
    return seen;
  }

  public Optional<Community> find(CommunityId id) {
    return known.find(id);
  }

  public Community community(CommunityId id) {
    return find(id).orElseThrow(() -> new NoSuch("community", id));
  }

  public Optional<Community> named(String name) {
    return known.named(name.strip());
  }

  /// The community of this name, which begins now where there is none yet.
  @Transactional
  public Community begin(String name, ZoneId zone) {
    return begin(name, zone, true);
  }

  /// The same, with or without the words of its messages.
  @Transactional
  public Community begin(String name, ZoneId zone, boolean keepsText) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("The name of a community is blank.");
    }
    if (Community.region(zone).isEmpty()) {
      throw new IllegalArgumentException(
          "The zone of a community is no region (%s).".formatted(zone));
    }
    known.add(new Community(CommunityId.next(), name.strip(), zone, keepsText, 0), clock.instant());
    return named(name).orElseThrow(() -> new NoSuch("community", name));
  }

  /// Takes back the beginning of a community into which nothing has come.
  @Transactional
  public void forget(CommunityId id) {
    if (batches.of(id).isEmpty()) {
      known.remove(id);
    }
  }

  /// Removes a community with its groups and its record for good; nothing happens where it is gone.
  public void remove(CommunityId id, @Nullable PersonId actor) {
    dissolving.dissolve(id, actor);
  }

  /// What an import would bring; nothing is written.
  public PreviewOutcome preview(ImportOrder order, Progress progress) {
    return importing.look(order, progress);
  }

  /// Imports all of an export, or nothing of it; what is there already is not doubled.
  public ImportOutcome importing(ImportOrder order, Progress progress) {
    return importing.run(order, progress);
  }

  /// Newest first, those taken back among them.
  public List<Batch> batches(CommunityId community) {
    return batches.of(community);
  }

  /// Newest first, those only that the person may read.
  public List<Batch> batches(CommunityId community, Acting acting) {
    return batches.of(community, new Covered(acting.grants().reach(Power.COMMUNITY_READ)));
  }

  public Batch batch(BatchId id) {
    return batches.find(id).orElseThrow(() -> new NoSuch("batch", id));
  }

  /// Takes a batch back; what other batches hold too stays.
  public Reversal reverse(BatchId id, @Nullable PersonId actor) {
    return keeper.reverse(id, actor);
  }

  /// Undoes a reversal.
  public Reversal restore(BatchId id, @Nullable PersonId actor) {
    return keeper.restore(id, actor);
  }

  public Summary summary(CommunityId community) {
    return summaries.of(community);
  }

  /// Shows every activity of the record once, in order of time.
  public void activities(CommunityId community, ActivityVisitor visitor) {
    reader.visit(community, visitor);
  }

  public List<ChannelName> channels(CommunityId community) {
    return channels.names(community);
  }

  /// Everybody known in the community by the exact identity of their platform.
  public List<Member> members(CommunityId community) {
    return identities.members(community);
  }
}
