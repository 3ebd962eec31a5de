package org.banyan.analysis.bench;

import java.time.Instant;
import java.util.SplittableRandom;
import org.banyan.analysis.presence.Activity;
import org.banyan.analysis.presence.Kind;

/// A seeded community as columns in order of time: members come, stay as long as others and fade.
final class SyntheticLog {

  static final int CHANNELS = 150;

  private static final long START = Instant.parse("2023-01-02T00:00:00Z").getEpochSecond();
  private static final int DAY = 86_400;

  final int[] days;
  final int[] members;
  private final short[] channels;
  private final boolean[] replies;
  private final long span;
  private int known;

  SyntheticLog(int size, int wanted, int days) {
    this.days = new int[size];
    this.members = new int[size];
    this.channels = new short[size];
    this.replies = new boolean[size];
    this.span = (long) days * DAY;
    var random = new SplittableRandom(20_261_123);
    var newcomers = (double) wanted / size;
    var memory = Math.max(1_000, size / 33);
    for (var i = 0; i < size; i++) {
      this.days[i] = Math.toIntExact(Math.floorDiv(second(i), DAY));
      var isNew = i == 0 || random.nextDouble() < newcomers;
      members[i] = isNew ? known++ : members[i - 1 - random.nextInt(Math.min(i, memory))];
      channels[i] = (short) (CHANNELS * Math.pow(random.nextDouble(), 2.5));
      replies[i] = random.nextDouble() < 0.43;
    }
  }

  int size() {
    return days.length;
  }

  int members() {
    return known;
  }

  Activity activity(int i) {
    var kind = replies[i] ? Kind.REPLY : Kind.MESSAGE;
    return new Activity(
        members[i], "channel " + channels[i], kind, Instant.ofEpochSecond(second(i)));
  }

  private long second(int i) {
    return START + (long) ((double) i / days.length * span);
  }
}
