package org.banyan.organisation;

import java.util.List;
import java.util.UUID;
import org.banyan.organisation.charter.Charter;
import org.banyan.platform.access.FirstSeat;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.bench.Bench;
import org.banyan.platform.bench.Figure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Measures putting a very large organisation in force, with its dated rows, on the database at
/// hand. All of it is taken back, so the commit is the one thing that is not measured.
@Component
class AdoptBench implements Bench {

  private static final int POSTS = 10_000;
  private static final int DUTIES = 100_000;
  private static final double TARGET = 10;

  private final Organisation organisation;
  private final FirstSeat firstSeat;
  private final TransactionTemplate transaction;

  AdoptBench(Organisation organisation, FirstSeat firstSeat, TransactionTemplate transaction) {
    this.organisation = organisation;
    this.firstSeat = firstSeat;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "adopt";
  }

  @Override
  public List<Figure> measure() {
    return measure(POSTS, DUTIES);
  }

  /// With so many posts and duties.
  List<Figure> measure(int posts, int duties) {
    var figures =
        transaction.execute(undone -> {
          undone.setRollbackOnly();
          return measured(posts, duties);
        });
    return figures == null ? List.of() : figures;
  }

  private List<Figure> measured(int posts, int duties) {
    var person = new PersonId(UUID.randomUUID());
    firstSeat.give(person);
    var size = "%,d posts %,d duties, ".formatted(posts, duties);
    var first = secondsOf(LargeCharter.of(posts, duties), person);
    var again = secondsOf(LargeCharter.of(posts, duties + 1), person);
    return List.of(
        Figure.atMost("adopt " + size + "all of it new", first, "s", TARGET),
        Figure.atMost("adopt " + size + "one duty new", again, "s", TARGET));
  }

  private double secondsOf(Charter charter, PersonId person) {
    var start = System.nanoTime();
    var outcome = organisation.adopt(charter, "bench", person);
    var end = System.nanoTime();
    if (outcome instanceof Adoption.Refused(var reason)) {
      throw new IllegalStateException("The bench’s own charter is refused (%s).".formatted(reason));
    }
    return (end - start) / 1e9;
  }
}
