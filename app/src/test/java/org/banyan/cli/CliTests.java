package org.banyan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyan.platform.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

class CliTests {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Object> carriedOut = new ArrayList<>();

  @Test
  void understandsEveryCommandOfTheContract() {
    assertThat(Cli.commandLine(terminal(Language.EN)).getSubcommands().keySet())
        .containsExactlyInAnyOrder(
            "start",
            "check",
            "import",
            "summary",
            "export",
            "backup",
            "restore",
            "verify",
            "recover-admin",
            "bench");
  }

  @Test
  void startsTheServerWhenNothingIsSaid() {
    run(Language.EN);

    assertThat(carriedOut).singleElement().isInstanceOf(StartCommand.class);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void explainsEveryCommandAndOptionInTheReadersLanguage(Language language) {
    var words = new CommandWords(language);

    for (var command : Cli.commandLine(terminal(language)).getSubcommands().entrySet()) {
      var spec = command.getValue().getCommandSpec();
      assertThat(words.containsKey("banyan." + command.getKey() + ".usage.header"))
          .as(command.getKey())
          .isTrue();
      assertThat(spec.args())
          .allSatisfy(
              argument -> assertThat(argument.description()).as(argument.toString()).isNotEmpty());
    }
  }

  @Test
  void answersAnUnknownOptionInBothLanguagesWithExitCodeTwo() {
    var code = run(Language.ZH, "start", "--prot", "80");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("无法识别：--prot 80", "not understood: --prot 80", "--port=N");
    assertThat(carriedOut).isEmpty();
  }

  @Test
  void answersAMissingArgumentWithExitCodeTwo() {
    assertThat(run(Language.EN, "bench")).isEqualTo(2);
    assertThat(err.toString()).contains("missing: NAME", "缺少参数：NAME");
  }

  @Test
  void helpsInTheLanguageAskedFor() {
    assertThat(help(Language.ZH)).contains("用法：banyan", "启动网页应用", "显示帮助");
    assertThat(help(Language.EN)).contains("Usage: banyan", "Start the web application");
  }

  @Test
  void takesTheLanguageFromTheOptionThenFromTheLocale() {
    var chinese = Map.of("LANG", "zh_CN.UTF-8");

    assertThat(ReaderLanguage.chosen(List.of("check", "--lang=en"), chinese))
        .isEqualTo(Language.EN);
    assertThat(ReaderLanguage.chosen(List.of("--lang", "zh"), Map.of())).isEqualTo(Language.ZH);
    assertThat(ReaderLanguage.chosen(List.of("check"), chinese)).isEqualTo(Language.ZH);
    assertThat(ReaderLanguage.chosen(List.of(), Map.of("LC_ALL", "C", "LANG", "zh_CN")))
        .isEqualTo(Language.EN);
  }

  private String help(Language language) {
    var line = Cli.commandLine(terminal(language));
    return line.getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  private int run(Language language, String... arguments) {
    return Cli.execute(
        (parsed, _) -> {
          carriedOut.add(Execution.command(parsed));
          return 0;
        },
        terminal(language),
        List.of(arguments));
  }

  private Terminal terminal(Language language) {
    return new Terminal(
        new PrintWriter(out, true), new PrintWriter(err, true), Path.of("/here"), language);
  }
}
