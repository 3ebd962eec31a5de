package org.banyan.organisation.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.banyan.organisation.yaml.Problem.Kind;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// The tree of a YAML text, with mistakes of the writing itself said plainly.
public final class YamlTree {

  static final Pattern FULL_WIDTH_COLON = Pattern.compile("^\\s*(?:- )?\\s*([\\p{L}\\p{N}_-]+)：");
  private static final int LONGEST = 64 << 20;

  private YamlTree() {}

  /// The mapping at the root of the text; empty when the problems say why there is none.
  public static Optional<Fields> root(SourceText source, Problems problems) {
    return parsed(source).fields(problems);
  }

  /// The same, to be laid out later.
  public static Parsed parsed(SourceText source) {
    var problems = new Problems(source.file());
    return new Parsed(node(source, problems), problems.list());
  }

  private static Optional<Node> node(SourceText source, Problems problems) {
    var settings = settings(source);
    try {
      var events =
          new ShallowEvents(new ParserImpl(settings, new StreamReader(settings, source.text())));
      var root = new Composer(settings, events).getSingleNode();
      if (root.isEmpty()) {
        problems.add(Position.START, Kind.EMPTY_SOURCE);
      }
      return root;
    } catch (ShallowEvents.TooDeep deep) {
      problems.add(deep.at(), Kind.TOO_DEEP, Integer.toString(ShallowEvents.DEEPEST));
    } catch (MarkedYamlEngineException broken) {
      var at = broken.getProblemMark().map(Position::of).orElse(Position.START);
      explain(source, at, broken.getProblem(), problems);
    } catch (ReaderException broken) {
      problems.add(
          placeOf(source.text(), broken.getPosition()),
          Kind.NOT_YAML,
          "U+%04X".formatted(broken.getCodePoint()));
    } catch (YamlEngineException broken) {
      problems.add(Position.START, Kind.NOT_YAML, String.valueOf(broken.getMessage()));
    }
    return Optional.empty();
  }

  /// The whole text is read at once: the library fails on a pair of surrogates across two reads.
  private static LoadSettings settings(SourceText source) {
    return LoadSettings.builder()
        .setLabel(source.file())
        .setCodePointLimit(LONGEST)
        .setBufferSize(Math.max(1024, source.text().length() + 1))
        .build();
  }

  private static void explain(SourceText source, Position at, String said, Problems problems) {
    var lines = source.lines();
    for (var line = Math.min(at.line(), lines.size()); line >= Math.max(1, at.line() - 1); line--) {
      var written = lines.get(line - 1);
      var colon = FULL_WIDTH_COLON.matcher(written);
      if (colon.find()) {
        problems.add(new Position(line, colon.end()), Kind.FULL_WIDTH_COLON, colon.group(1));
        return;
      }
    }
    var tab = tabAt(lines, at);
    problems.add(at, tab ? Kind.TAB : Kind.NOT_YAML, said);
  }

  private static boolean tabAt(List<String> lines, Position at) {
    if (at.line() > lines.size()) {
      return false;
    }
    var line = lines.get(at.line() - 1);
    return line.substring(0, Math.min(line.length(), at.column())).endsWith("\t");
  }

  static Position placeOf(String text, int index) {
    var before = text.substring(0, Math.min(index, text.length()));
    var line = (int) before.chars().filter(each -> each == '\n').count() + 1;
    return new Position(line, before.length() - before.lastIndexOf('\n'));
  }
}
