package org.banyan.analysis.presence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/// The day sets of one lane: who acted on which day, and how often.
final class Track {

  /// Takes what one member did on one day.
  interface Taker {
    void take(int day, int member, int count);
  }

  private final Lane lane;
  private final int[] days;
  private final List<RoaringBitmap> sets;
  private final List<Counts> counts;

  private Track(Lane lane, int[] days, List<RoaringBitmap> sets, List<Counts> counts) {
    this.lane = lane;
    this.days = days;
    this.sets = sets;
    this.counts = counts;
  }

  Lane lane() {
    return lane;
  }

  boolean isEmpty() {
    return days.length == 0;
  }

  int firstDay() {
    return days[0];
  }

  int lastDay() {
    return days[days.length - 1];
  }

  /// Adds the day sets to the collector, which keeps one list per day beginning with the given day.
  void collect(List<List<RoaringBitmap>> collector, int firstDay) {
    for (var i = 0; i < days.length; i++) {
      collector.get(days[i] - firstDay).add(sets.get(i));
    }
  }

  /// Everything done from one day to another, both included.
  void forEach(int from, int to, Taker taker) {
    var at = Arrays.binarySearch(days, from);
    for (var i = at < 0 ? -at - 1 : at; i < days.length && days[i] <= to; i++) {
      var day = days[i];
      var tally = counts.get(i);
      var members = sets.get(i).getIntIterator();
      for (var rank = 0; members.hasNext(); rank++) {
        taker.take(day, members.next(), tally.at(rank));
      }
    }
  }

  long bytesOfSets() {
    return sets.stream().mapToLong(RoaringBitmap::getLongSizeInBytes).sum();
  }

  long bytesOfCounts() {
    return counts.stream().mapToLong(Counts::bytes).sum();
  }

  int cells() {
    return days.length;
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(lane.channel());
    out.writeUTF(lane.kind().name());
    out.writeInt(days.length);
    for (var i = 0; i < days.length; i++) {
      out.writeInt(days[i]);
      sets.get(i).serialize(out);
      counts.get(i).write(out);
    }
  }

  static Track read(DataInput in) throws IOException {
    var lane = new Lane(in.readUTF(), Kind.valueOf(in.readUTF()));
    var days = new int[in.readInt()];
    var sets = new ArrayList<RoaringBitmap>(days.length);
    var counts = new ArrayList<Counts>(days.length);
    for (var i = 0; i < days.length; i++) {
      days[i] = in.readInt();
      var set = new RoaringBitmap();
      set.deserialize(in);
      sets.add(set);
      counts.add(Counts.read(in));
    }
    return new Track(lane, days, sets, counts);
  }

  /// A track being recorded: members of a day in ascending order, days in ascending order.
  static final class Recording {

    private final Lane lane;
    private final List<RoaringBitmap> sets = new ArrayList<>();
    private final List<Counts> counts = new ArrayList<>();
    private int[] days = new int[16];
    private int[] tally = new int[16];
    private int day = Integer.MIN_VALUE;
    private RoaringBitmap members = new RoaringBitmap();

    Recording(Lane lane) {
      this.lane = lane;
    }

    void record(int on, int member, int count) {
      if (on != day) {
        close();
        day = on;
      }
      var size = members.getCardinality();
      if (size == tally.length) {
        tally = Arrays.copyOf(tally, 2 * size);
      }
      tally[size] = count;
      members.add(member);
    }

    Track finish() {
      close();
      return new Track(
          lane, Arrays.copyOf(days, sets.size()), List.copyOf(sets), List.copyOf(counts));
    }

    private void close() {
      if (members.isEmpty()) {
        return;
      }
      if (sets.size() == days.length) {
        days = Arrays.copyOf(days, 2 * days.length);
      }
      days[sets.size()] = day;
      counts.add(Counts.of(tally, members.getCardinality()));
      members.trim();
      sets.add(members);
      members = new RoaringBitmap();
    }
  }
}
