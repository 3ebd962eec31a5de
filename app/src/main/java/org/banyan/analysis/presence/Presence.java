package org.banyan.analysis.presence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// One immutable generation of who was present in a community: the source of every behaviour view.
public final class Presence {

  private final ZoneId zone;
  private final Optional<LocalDate> historyStarts;
  private final Roll roll;
  private final List<Track> tracks;
  private final Rollups rollups;

  Presence(ZoneId zone, Optional<LocalDate> historyStarts, Roll roll, List<Track> tracks) {
    this.zone = zone;
    this.historyStarts = historyStarts;
    this.roll = roll;
    this.tracks = tracks;
    this.rollups = new Rollups(roll, authored());
  }

  public ZoneId zone() {
    return zone;
  }

  /// The day from which the sources are complete, where it is known that they do not reach back to
  /// the beginning of the community.
  public Optional<LocalDate> historyStarts() {
    return historyStarts;
  }

  /// Whether nobody has contributed anything yet.
  public boolean isEmpty() {
    return roll.authors() == 0;
  }

  /// The first and the last day with a contribution.
  public Optional<Span> span() {
    return isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Span(
                LocalDate.ofEpochDay(rollups.firstDay()), LocalDate.ofEpochDay(rollups.lastDay())));
  }

  public SortedSet<String> channels() {
    var channels = new TreeSet<String>();
    authored().forEach(track -> channels.add(track.lane().channel()));
    return channels;
  }

  /// How many have contributed at least once, under the lens's audience.
  public int contributors(Lens lens) {
    var excluded = roll.excluded(lens);
    return roll.authors()
        - (roll.authors() == 0 ? 0 : Math.toIntExact(excluded.rangeCardinality(0, roll.authors())));
  }

  /// A builder that goes on from here: identities and facts kept, newer or older ones welcome.
  public PresenceBuilder resume() {
    var builder = new PresenceBuilder(zone).resume(roll, tracks);
    historyStarts.ifPresent(builder::historyStarts);
    return builder;
  }

  public Footprint size() {
    return new Footprint(
        tracks.stream().mapToInt(Track::cells).sum(),
        tracks.stream().mapToLong(Track::bytesOfSets).sum(),
        tracks.stream().mapToLong(Track::bytesOfCounts).sum(),
        timeline(Period.DAY, Lens.MEMBERS).bytes());
  }

  /// Whether the record reaches the end of an interval.
  boolean covers(Period period, int index) {
    return period.endOf(index).toEpochDay() <= rollups.lastDay();
  }

  Roll roll() {
    return roll;
  }

  List<Track> tracks() {
    return tracks;
  }

  Timeline timeline(Period period, Lens lens) {
    return rollups.timeline(period, lens);
  }

  Cohorts cohorts(Period period, Lens lens) {
    return Cohorts.of(roll, period, timeline(period, lens), roll.excluded(lens));
  }

  /// The day on which the member with this ordinal first contributed.
  public LocalDate began(int ordinal) {
    return LocalDate.ofEpochDay(roll.firstDay(ordinal));
  }

  /// Who contributed how often from one day to another.
  public Contributions contributions(Span span, Lens lens) {
    var from = Math.toIntExact(span.from().toEpochDay());
    var to = Math.toIntExact(span.to().toEpochDay());
    var posts = new int[roll.authors()];
    authored().stream()
        .filter(track -> lens.covers(track.lane().channel()))
        .forEach(track -> track.forEach(from, to, (_, member, count) -> posts[member] += count));
    return new Contributions(posts, roll.excluded(lens));
  }

  private List<Track> authored() {
    return tracks.stream().filter(track -> track.lane().kind().isAuthored()).toList();
  }
}
