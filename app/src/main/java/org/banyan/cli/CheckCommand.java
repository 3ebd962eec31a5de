package org.banyan.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.banyan.organisation.check.CharterCheck;
import org.banyan.organisation.check.JsonReport;
import org.banyan.organisation.check.Origin;
import org.banyan.organisation.check.TextReport;
import org.banyan.organisation.history.Bounds;
import org.banyan.organisation.history.HistoryJson;
import org.banyan.organisation.history.HistoryText;
import org.banyan.organisation.history.OrganisationHistory;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// The organisation review in a terminal, like a compiler, of now or of each revision in a clone.
/// Needs neither server nor stores.
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE|DIR", descriptionKey = "check.place")
  private Path path = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "ORIGIN",
      descriptionKey = "check.from",
      converter = OriginConverter.class)
  private Origin from = Origin.BANYAN;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      descriptionKey = "check.format",
      converter = FormatConverter.class)
  private Format format = Format.TEXT;

  @Option(names = "--history", descriptionKey = "check.history")
  private boolean history;

  @Option(
      names = "--since",
      paramLabel = "YYYY-MM-DD",
      descriptionKey = "check.since",
      converter = DayConverter.class)
  private @Nullable LocalDate since;

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "check.limit")
  private int limit = Bounds.USUAL;

  @Option(names = ReaderLanguage.NAME, paramLabel = "zh|en", converter = LanguageConverter.class)
  private Language language = ReaderLanguage.chosen(List.of(), System.getenv());

  /// How the report is written.
  enum Format {
    TEXT,
    JSON
  }

  @Override
  public Integer call() {
    return history ? replay() : check();
  }

  private int check() {
    var report = CharterCheck.of(path, from);
    var words = Words.of(language);
    write(
        switch (format) {
          case TEXT -> TextReport.of(report, words, isColoured(System.getenv()));
          case JSON -> JsonReport.of(report, words) + "\n";
        });
    return report.exitCode();
  }

  private int replay() {
    var words = Words.of(language);
    var bounds = new Bounds(Optional.ofNullable(since), limit);
    var report = OrganisationHistory.of(path, from, bounds, words);
    write(
        switch (format) {
          case TEXT -> HistoryText.of(report, words, isColoured(System.getenv()));
          case JSON -> HistoryJson.of(report, words) + "\n";
        });
    return report.exitCode();
  }

  private void write(String written) {
    var out = out();
    out.print(written);
    out.flush();
  }

  private PrintWriter out() {
    if (spec == null) {
      throw new IllegalStateException("The command was not read from a command line.");
    }
    return spec.commandLine().getOut();
  }

  private static boolean isColoured(Map<String, String> environment) {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /// Reads `--from`.
  static final class OriginConverter implements ITypeConverter<Origin> {
    @Override
    public Origin convert(String value) {
      return Origin.of(value)
          .orElseThrow(
              () -> unknown(value, Arrays.stream(Origin.values()).map(Origin::code).toList()));
    }
  }

  /// Reads `--format`.
  static final class FormatConverter implements ITypeConverter<Format> {
    @Override
    public Format convert(String value) {
      return Arrays.stream(Format.values())
          .filter(format -> format.name().equalsIgnoreCase(value))
          .findFirst()
          .orElseThrow(() -> unknown(value, List.of("text", "json")));
    }
  }

  /// Reads `--since`.
  static final class DayConverter implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String value) {
      try {
        return LocalDate.parse(value);
      } catch (DateTimeParseException _) {
        throw unknown(value, List.of("2026-01-31"));
      }
    }
  }

  /// Reads `--lang`.
  static final class LanguageConverter implements ITypeConverter<Language> {
    @Override
    public Language convert(String value) {
      return Language.of(value).orElseThrow(() -> unknown(value, List.of("zh", "en")));
    }
  }

  private static TypeConversionException unknown(String value, List<String> known) {
    return new TypeConversionException("%s ≠ %s".formatted(value, String.join(" | ", known)));
  }
}
