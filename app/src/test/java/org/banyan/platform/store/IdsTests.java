package org.banyan.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

  @Test
  void givesVersionSevenInRisingOrderWithoutRepeats() {
    var ids = Stream.generate(Ids::next).limit(20_000).toList();

    assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2).doesNotHaveDuplicates();
    assertThat(ids.stream().map(UUID::toString)).isSorted();
  }

  @Test
  void carriesTheTimeItWasMade() {
    var before = System.currentTimeMillis();

    var made = Ids.next().getMostSignificantBits() >>> 16;

    assertThat(made).isBetween(before, before + 10_000);
  }
}
