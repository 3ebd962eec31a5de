package org.banyan.analysis.presence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/// Sets of days, weeks and months under a lens, made once per generation and kept while in use.
final class Rollups {

  private static final int KEPT = 48;

  private record Key(Period period, Lens lens) {}

  private final Roll roll;
  private final List<Track> tracks;
  private final int firstDay;
  private final int lastDay;
  private final Map<Key, Timeline> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Timeline> eldest) {
          return size() > KEPT;
        }
      };

  Rollups(Roll roll, List<Track> tracks) {
    this.roll = roll;
    this.tracks = tracks;
    this.firstDay = tracks.stream().mapToInt(Track::firstDay).min().orElse(0);
    this.lastDay = tracks.stream().mapToInt(Track::lastDay).max().orElse(-1);
  }

  int firstDay() {
    return firstDay;
  }

  int lastDay() {
    return lastDay;
  }

  Timeline timeline(Period period, Lens lens) {
    var key = new Key(period, lens);
    synchronized (kept) {
      var known = kept.get(key);
      if (known != null) {
        return known;
      }
    }
    var made = period == Period.DAY ? days(lens) : rolledUp(period, timeline(Period.DAY, lens));
    synchronized (kept) {
      kept.put(key, made);
    }
    return made;
  }

  private Timeline days(Lens lens) {
    var collector = new ArrayList<List<RoaringBitmap>>();
    IntStream.rangeClosed(firstDay, lastDay).forEach(_ -> collector.add(new ArrayList<>()));
    tracks.stream()
        .filter(track -> lens.covers(track.lane().channel()))
        .forEach(track -> track.collect(collector, firstDay));
    var excluded = roll.excluded(lens);
    var sets =
        collector.stream()
            .map(Rollups::union)
            .map(set -> excluded.isEmpty() ? set : RoaringBitmap.andNot(set, excluded))
            .toList();
    return new Timeline(Period.DAY, firstDay, sets);
  }

  private Timeline rolledUp(Period period, Timeline days) {
    if (days.size() == 0) {
      return new Timeline(period, 0, List.of());
    }
    var first = period.indexOf(firstDay);
    var parts = new ArrayList<List<RoaringBitmap>>();
    IntStream.rangeClosed(first, period.indexOf(lastDay))
        .forEach(_ -> parts.add(new ArrayList<>()));
    for (var day = firstDay; day <= lastDay; day++) {
      parts.get(period.indexOf(day) - first).add(days.at(day));
    }
    return new Timeline(period, first, parts.stream().map(Rollups::union).toList());
  }

  private static RoaringBitmap union(List<RoaringBitmap> sets) {
    return sets.size() == 1 ? sets.getFirst() : FastAggregation.or(sets.iterator());
  }
}
