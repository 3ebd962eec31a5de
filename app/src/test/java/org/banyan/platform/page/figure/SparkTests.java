package org.banyan.platform.page.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparkTests {

  @Test
  void drawsFromLeftToRightWithTheHighestOnTop() {
    assertThat(Spark.of(List.of(1.0, 3.0, 2.0)))
        .hasValueSatisfying(
            spark -> assertThat(spark.line()).isEqualTo("M2.0 20.0L42.0 2.0L82.0 11.0"));
  }

  @Test
  void leavesAGapWhereAValueIsMissing() {
    assertThat(Spark.of(List.of(1.0, Double.NaN, 2.0, 3.0)))
        .hasValueSatisfying(spark -> {
          assertThat(spark.line().chars().filter(letter -> letter == 'M').count()).isEqualTo(2);
          assertThat(spark.area()).isEmpty();
        });
  }

  @Test
  void drawsAFlatCourseInTheMiddle() {
    assertThat(Spark.of(List.of(5.0, 5.0)))
        .hasValueSatisfying(spark -> assertThat(spark.endY()).isEqualTo(11));
  }

  @Test
  void hasNothingToDrawOfOneValue() {
    assertThat(Spark.of(List.of(5.0, Double.NaN))).isEmpty();
  }
}
