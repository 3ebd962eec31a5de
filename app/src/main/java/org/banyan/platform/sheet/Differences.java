package org.banyan.platform.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What comparing a sheet with the rows that stand has found so far.
final class Differences {

  private static final int MOST_PROBLEMS = 500;

  private enum Kind {
    ADDED,
    CHANGED,
    MISSING
  }

  private final int perKind;
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final List<SheetChange> changes = new ArrayList<>();
  private final List<SheetProblem> problems = new ArrayList<>();
  private final MessageDigest fingerprint = sha256();
  private int unchanged;
  private int wrong;

  /// Keeps so many changes of each kind; counts all.
  Differences(int perKind) {
    this.perKind = perKind;
  }

  void add(SheetChange change) {
    var kind =
        switch (change) {
          case SheetChange.Added _ -> Kind.ADDED;
          case SheetChange.Changed _ -> Kind.CHANGED;
          case SheetChange.Removed _ -> Kind.MISSING;
        };
    if (counts.merge(kind, 1, Integer::sum) <= perKind) {
      changes.add(change);
    }
    fingerprint.update((kind + text(change)).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(SheetChange change) {
    var before = change instanceof SheetChange.Changed changed ? changed.before() : change.row();
    return "" + new TreeMap<>(before.cells()) + new TreeMap<>(change.row().cells());
  }

  void unchanged() {
    unchanged++;
  }

  /// One row that cannot be taken, for one or more reasons.
  void wrong(List<SheetProblem> why) {
    wrong++;
    why.stream().limit(MOST_PROBLEMS - problems.size()).forEach(problems::add);
  }

  SheetCounts counts() {
    return new SheetCounts(
        counts.getOrDefault(Kind.ADDED, 0),
        counts.getOrDefault(Kind.CHANGED, 0),
        unchanged,
        counts.getOrDefault(Kind.MISSING, 0),
        wrong);
  }

  List<SheetChange> changes() {
    return changes;
  }

  List<SheetProblem> problems() {
    return problems;
  }

  String fingerprint() {
    return HexFormat.of().formatHex(fingerprint.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
