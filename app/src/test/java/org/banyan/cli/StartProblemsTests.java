package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.banyan.platform.store.StoreProblem;
import org.banyan.platform.store.StoreUnavailable;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.web.server.PortInUseException;

class StartProblemsTests {

  private static final Path PLACE = Path.of("/somewhere/data");

  @ParameterizedTest
  @MethodSource("problems")
  void namesPlaceAndRemedyInOneLineOfEachLanguage(Throwable problem, String place) {
    for (var language : Language.values()) {
      var line =
          StartProblems.explain(new IllegalStateException("start", problem), Words.of(language));

      assertThat(line).hasValueSatisfying(text -> assertThat(text).contains(place).hasLineCount(1));
    }
  }

  @Test
  void leavesAFaultOfOurOwnUnexplained() {
    assertThat(StartProblems.explain(new IllegalStateException("bug"), Words.of(Language.EN)))
        .isEmpty();
  }

  @Test
  void writesNumbersThatAreNamesWithoutGrouping() {
    var line = StartProblems.explain(new PortInUseException(18080), Words.of(Language.EN));

    assertThat(line)
        .hasValueSatisfying(text -> assertThat(text).startsWith("Port 18080 is in use"));
  }

  private static Stream<Arguments> problems() {
    return Stream.of(
        Arguments.of(new BindException("Cannot assign requested address"), "0.0.0.0"),
        Arguments.of(new PortInUseException(8080), "8080"),
        Arguments.of(store(new StoreProblem.InUse(PLACE)), "/somewhere/data"),
        Arguments.of(store(new StoreProblem.NotWritable(PLACE)), "/somewhere/data"),
        Arguments.of(store(new StoreProblem.DiskFull(PLACE)), "/somewhere/data"),
        Arguments.of(store(new StoreProblem.RunsAsRoot(PLACE)), "/somewhere/data"),
        Arguments.of(store(new StoreProblem.UnsupportedPlatform("Plan 9", "mips")), "Plan 9"),
        Arguments.of(store(new StoreProblem.ServerSilent(PLACE, 41234)), "41234"),
        Arguments.of(store(new StoreProblem.ProgramFailed("initdb", PLACE, "why")), "initdb"),
        Arguments.of(store(new StoreProblem.Unreadable(PLACE, "loop")), "loop"),
        Arguments.of(sql("Connection to h:1 refused.", "08001"), "h:1"),
        Arguments.of(sql("password failed for user x", "28P01"), "user x"),
        Arguments.of(sql("database y does not exist", "3D000"), "database y"),
        Arguments.of(
            new IllegalArgumentException("'url' must start with \"jdbc\""),
            "spring.datasource.url"),
        Arguments.of(
            new FlywayException("Detected applied migration not resolved locally: 9"), "Banyan"),
        Arguments.of(new IllegalArgumentException("port out of range:70000"), "70000"));
  }

  private static StoreUnavailable store(StoreProblem problem) {
    return new StoreUnavailable(problem);
  }

  private static SQLException sql(String message, String state) {
    return new SQLException(message, state, new ConnectException("refused"));
  }
}
