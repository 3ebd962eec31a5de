package org.banyan.analysis.presence;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.roaringbitmap.RoaringBitmap;

/// Everybody ever seen, in order of first contribution; those who never contributed come last.
final class Roll {

  private final long[] members;
  private final long[] began;
  private final int[] firstDays;
  private final RoaringBitmap staff;
  private final RoaringBitmap bots;

  Roll(ZoneId zone, long[] members, long[] began, Map<Long, Standing> standings) {
    this(
        zone,
        members,
        began,
        List.of(of(members, standings, Standing.STAFF), of(members, standings, Standing.BOT)));
  }

  private Roll(ZoneId zone, long[] members, long[] began, List<RoaringBitmap> outsiders) {
    this.members = members;
    this.began = began;
    this.firstDays = new int[began.length];
    this.staff = outsiders.getFirst();
    this.bots = outsiders.getLast();
    var days = new LocalDays(zone);
    for (var i = 0; i < began.length; i++) {
      firstDays[i] = days.dayOf(Math.floorDiv(began[i], 1_000_000));
    }
  }

  private static RoaringBitmap of(
      long[] members, Map<Long, Standing> standings, Standing standing) {
    var set = new RoaringBitmap();
    for (var i = 0; i < members.length; i++) {
      if (standings.get(members[i]) == standing) {
        set.add(i);
      }
    }
    return set;
  }

  int size() {
    return members.length;
  }

  int authors() {
    return began.length;
  }

  long member(int ordinal) {
    return members[ordinal];
  }

  /// The moment of the first contribution, in microseconds.
  long began(int ordinal) {
    return began[ordinal];
  }

  int firstDay(int ordinal) {
    return firstDays[ordinal];
  }

  Standing standing(int ordinal) {
    if (bots.contains(ordinal)) {
      return Standing.BOT;
    }
    return staff.contains(ordinal) ? Standing.STAFF : Standing.MEMBER;
  }

  /// Those whom a lens leaves out.
  RoaringBitmap excluded(Lens lens) {
    var excluded = new RoaringBitmap();
    if (!lens.staff()) {
      excluded.or(staff);
    }
    if (!lens.bots()) {
      excluded.or(bots);
    }
    return excluded;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(members.length);
    for (var member : members) {
      out.writeLong(member);
    }
    out.writeInt(began.length);
    for (var moment : began) {
      out.writeLong(moment);
    }
    staff.serialize(out);
    bots.serialize(out);
  }

  static Roll read(DataInput in, ZoneId zone) throws IOException {
    var members = longs(in);
    var began = longs(in);
    var staff = new RoaringBitmap();
    staff.deserialize(in);
    var bots = new RoaringBitmap();
    bots.deserialize(in);
    return new Roll(zone, members, began, List.of(staff, bots));
  }

  private static long[] longs(DataInput in) throws IOException {
    var longs = new long[in.readInt()];
    for (var i = 0; i < longs.length; i++) {
      longs[i] = in.readLong();
    }
    return longs;
  }
}
