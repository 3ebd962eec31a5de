package org.banyan.organisation.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChangeTextTests {

  @Test
  void readsBackWhateverWasWritten() {
    var random = new Random(41);
    for (var attempt = 0; attempt < 200; attempt++) {
      var before = RandomCharters.draw(random);
      var after = RandomCharters.draw(random);
      var changes = Changes.between(before, after, Set.copyOf(Parts.ids(after)));

      assertThat(ChangeText.read(ChangeText.write(changes))).isEqualTo(changes);
    }
  }

  @Test
  void refusesWhatIsNoChange() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChangeText.read("[{\"change\":\"Everything\"}]"))
        .withMessageContaining("Everything");
  }
}
