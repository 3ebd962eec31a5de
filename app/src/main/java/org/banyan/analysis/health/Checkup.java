package org.banyan.analysis.health;

import java.util.List;
import org.banyan.analysis.presence.Concentration;
import org.banyan.analysis.presence.Contributions;
import org.banyan.analysis.presence.Lens;
import org.banyan.analysis.presence.Presence;
import org.banyan.analysis.presence.Span;
import org.banyan.analysis.presence.Stickiness;

/// The signs of one window, taken from its own thirty days and the ninety before them.
final class Checkup {

  /// The window and what it looks back on, in windows.
  static final int BLOCKS = 4;

  private static final int REGULAR = 4;

  private final Presence presence;
  private final Span window;
  private final Contributions now;
  private final Contributions before;
  private final Stickiness stickiness;
  private final Concentration spread;
  private int previous;
  private int stayed;
  private int regulars;
  private int lost;
  private int fresh;
  private int reactivated;
  private int newcomers;
  private int newcomersStaying;

  Checkup(Presence presence, Lens lens, Span window, List<Contributions> blocks) {
    this.presence = presence;
    this.window = window;
    this.now = blocks.getFirst();
    this.before = blocks.get(1);
    this.stickiness = Stickiness.of(presence, window, lens);
    this.spread = now.concentration();
    for (var ordinal = 0; ordinal < now.size(); ordinal++) {
      look(
          ordinal,
          blocks.get(1).of(ordinal) + blocks.get(2).of(ordinal) + blocks.get(3).of(ordinal));
    }
    countBeginners();
  }

  Measure measure(Sign sign) {
    var history = presence.historyStarts();
    var needed = window.to().minusDays(sign.lookback() - 1L);
    var enough = history.isEmpty() || !needed.isBefore(history.get());
    return figure(sign).judged(sign.minimum(), enough);
  }

  private Measure figure(Sign sign) {
    return switch (sign) {
      case LOST_REGULARS -> Measure.count(lost, regulars);
      case FELL_SILENT -> Measure.share(previous - stayed, previous);
      case NEWCOMERS_STAYING -> Measure.share(newcomersStaying, newcomers);
      case RETURNING_POSTERS -> Measure.share(stayed, spread.people());
      case NET_CHANGE -> Measure.count(fresh + reactivated - lost, spread.people() + previous);
      case ACTIVE -> Measure.count(spread.people(), spread.people());
      case NEW -> Measure.count(fresh, spread.people());
      case REACTIVATED -> Measure.count(reactivated, spread.people());
      case STICKINESS -> sticky();
      case TOP_TEN_SHARE -> topTen();
      case ABSENCE_FACTOR -> Measure.count(spread.absenceFactor(), spread.people());
      case MESSAGES -> Measure.count(spread.total(), spread.total());
    };
  }

  private void look(int ordinal, int prior) {
    var active = now.made(ordinal);
    if (before.made(ordinal)) {
      previous++;
      stayed += active ? 1 : 0;
    }
    if (prior >= REGULAR) {
      regulars++;
      lost += active ? 0 : 1;
    }
    if (active && prior == 0) {
      reactivated++;
    }
  }

  private void countBeginners() {
    var from = window.from();
    for (var ordinal = now.size() - 1; ordinal >= 0; ordinal--) {
      var began = presence.began(ordinal);
      if (began.isBefore(from.minusDays(Health.DAYS))) {
        break;
      }
      if (!began.isBefore(from) && now.made(ordinal)) {
        fresh++;
      }
      if (began.isBefore(from) && now.counts(ordinal)) {
        newcomers++;
        newcomersStaying += now.made(ordinal) ? 1 : 0;
      }
    }
    reactivated -= fresh;
  }

  private Measure sticky() {
    var sample = Math.round(stickiness.averageThirtyDays());
    return new Measure(stickiness.share(), sample, sample, Measure.Soundness.SOUND);
  }

  private Measure topTen() {
    var share = Measure.share(spread.topTen(), spread.total());
    return new Measure(share.figure(), spread.topTen(), spread.people(), Measure.Soundness.SOUND);
  }
}
