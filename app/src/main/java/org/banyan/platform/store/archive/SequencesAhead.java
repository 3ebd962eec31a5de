package org.banyan.platform.store.archive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.banyan.platform.store.Flaw;
import org.banyan.platform.store.Verifiable;
import org.springframework.stereotype.Component;

/// Proves that no sequence will give out a number that is already taken.
@Component
class SequencesAhead implements Verifiable {

  private final DataSource database;

  SequencesAhead(DataSource database) {
    this.database = database;
  }

  @Override
  public String name() {
    return "platform.verify.sequences";
  }

  @Override
  public Stream<Flaw> flaws() {
    var flaws = new ArrayList<Flaw>();
    try (var connection = database.getConnection()) {
      for (var owned : new Catalogue(connection).ownedSequences()) {
        if (owned.highest() > owned.last()) {
          flaws.add(
              Flaw.of(
                  "platform.verify.sequence-behind",
                  owned.column(),
                  owned.last(),
                  owned.highest()));
        }
      }
      return flaws.stream();
    } catch (SQLException e) {
      throw new IllegalStateException("The sequences could not be read.", e);
    }
  }
}
