package org.banyan.organisation.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.banyan.organisation.CharterTemplate;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.yaml.CharterReader;
import org.banyan.organisation.yaml.Reading;
import org.banyan.organisation.yaml.SourceText;
import org.banyan.platform.language.Language;
import org.banyan.platform.page.Frame;

/// A charter to begin with: what it is called and for, and how large it is.
public record TemplateView(String code, String title, String text, String size) {

  private static final Map<Key, Charter> READ = new ConcurrentHashMap<>();

  private record Key(CharterTemplate template, Language language) {}

  /// All of them in the reader’s language.
  static List<TemplateView> all(Frame frame) {
    return Stream.of(CharterTemplate.values()).map(each -> of(each, frame)).toList();
  }

  private static TemplateView of(CharterTemplate template, Frame frame) {
    return new TemplateView(
        template.code(),
        frame.say(template.key()),
        frame.say(template.key() + ".text"),
        CharterSize.of(charter(template, frame.language()), frame));
  }

  static Charter charter(CharterTemplate template, Language language) {
    return READ.computeIfAbsent(new Key(template, language), TemplateView::read);
  }

  private static Charter read(Key key) {
    var text = key.template().text(key.language());
    return switch (CharterReader.read(new SourceText(key.template().code() + ".yaml", text))) {
      case Reading.Read(var charter, _) -> charter;
      case Reading.Broken(var problems) ->
          throw new IllegalStateException(
              "A template cannot be read (%s: %s).".formatted(key, problems));
    };
  }
}
