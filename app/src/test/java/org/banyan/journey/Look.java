package org.banyan.journey;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.banyan.platform.language.Language;

/// How a visitor looks at a page: screen, language, light or dark.
public record Look(int width, int height, Language language, boolean dark) {

  public static Look desk(Language language) {
    return new Look(1440, 900, language, false);
  }

  public static Look phone(Language language) {
    return new Look(390, 844, language, false);
  }

  public Look darkened() {
    return new Look(width, height, language, true);
  }

  /// Both screens, both languages, light and dark.
  public static List<Look> all() {
    return Stream.of(Language.values())
        .flatMap(language -> Stream.of(desk(language), phone(language)))
        .flatMap(look -> Stream.of(look, look.darkened()))
        .toList();
  }

  /// Both screens in both languages, each screen and each language once in the dark.
  public static List<Look> most() {
    return List.of(
        desk(Language.ZH),
        phone(Language.ZH),
        desk(Language.EN),
        phone(Language.EN),
        desk(Language.ZH).darkened(),
        phone(Language.EN).darkened());
  }

  /// Each screen and each language once, one of them in the dark: for long ways through the
  /// product.
  public static List<Look> few() {
    return List.of(desk(Language.ZH), phone(Language.EN).darkened());
  }

  public boolean isPhone() {
    return width < 640;
  }

  ColorScheme scheme() {
    return dark ? ColorScheme.DARK : ColorScheme.LIGHT;
  }

  @Override
  public String toString() {
    return "%s-%s-%s"
        .formatted(language.code(), isPhone() ? "phone" : "desk", dark ? "dark" : "light");
  }
}
