package org.banyan.organisation.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.organisation.yaml.SourceText.Opened;
import org.banyan.platform.api.Problem;
import org.banyan.platform.api.Problems;
import org.banyan.platform.api.Trouble;
import org.banyan.platform.language.Words;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// A charter as a program sent it, or what is wrong with what it sent.
sealed interface Sent {

  int MOST = 16 << 20;

  List<MediaType> TYPES =
      List.of(
          MediaType.APPLICATION_JSON,
          MediaType.APPLICATION_YAML,
          MediaType.valueOf("application/x-yaml"),
          MediaType.valueOf("text/yaml"));

  /// It can be read.
  record Understood(Charter charter) implements Sent {}

  /// It cannot.
  record Objected(Problem problem) implements Sent {}

  /// JSON is YAML, so both are read alike.
  static Sent in(HttpServletRequest request) throws IOException {
    if (type(request).stream()
        .noneMatch(type -> TYPES.stream().anyMatch(type::equalsTypeAndSubtype))) {
      return new Objected(Problem.of(Trouble.WRONG_TYPE));
    }
    var bytes = request.getInputStream().readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      return new Objected(Problem.of(Trouble.TOO_LARGE));
    }
    var words = Words.of(Problems.language(request));
    return switch (SourceText.of(bytes, "charter")) {
      case Opened.Shut(var problem) -> objected(List.of(problem), words);
      case Opened.Open(var source) -> read(source, words);
    };
  }

  private static Sent read(SourceText source, Words words) {
    return switch (CharterReader.read(source)) {
      case Reading.Read(var charter, _) -> new Understood(charter);
      case Reading.Broken(var problems) -> objected(problems, words);
    };
  }

  private static Optional<MediaType> type(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getContentType()).map(MediaType::parseMediaType);
    } catch (InvalidMediaTypeException _) {
      return Optional.empty();
    }
  }

  private static Objected objected(
      List<org.banyan.organisation.yaml.Problem> problems, Words words) {
    var listed = problems.stream().map(problem -> json(problem, words)).toList();
    return new Objected(
        Problem.of(Trouble.CHARTER_UNREADABLE, listed.size()).with("problems", listed));
  }

  private static Map<String, Object> json(
      org.banyan.organisation.yaml.Problem problem, Words words) {
    var json = new LinkedHashMap<String, Object>();
    json.put("kind", problem.kind().name());
    json.put("line", problem.at().line());
    json.put("column", problem.at().column());
    json.put("message", problem.said(words));
    json.put("remedy", problem.remedy(words));
    return json;
  }
}
