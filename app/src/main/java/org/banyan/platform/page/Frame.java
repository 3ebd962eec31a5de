package org.banyan.platform.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;

/// What every page knows of its reader and of itself: language, zone, theme, rooms, nonce, token.
public record Frame(
    Language language,
    ZoneId zone,
    Theme theme,
    String path,
    String nonce,
    Token csrf,
    Optional<Acting> acting,
    Rail rail,
    Optional<Notice> notice) {

  /// The token that proves a form came from us: field name, header name, value.
  public record Token(String field, String header, String value) {}

  /// The rooms to show, the communities to switch between, and the one the reader is in.
  public record Rail(List<Shown> rooms, List<Place> places, Optional<Place> place) {

    public static final Rail NONE = new Rail(List.of(), List.of(), Optional.empty());
  }

  /// A room as this reader sees it.
  public record Shown(String key, String icon, String address, boolean here, List<Link> links) {}

  /// A page of the room as this reader sees it.
  public record Link(String key, String address, boolean here) {}

  /// A message carried over from the last request, with the address that undoes it, if any.
  public record Notice(String text, Optional<String> undo) {}

  public String say(String key, Object... arguments) {
    return Words.of(language).say(key, arguments);
  }

  public boolean may(Power power) {
    return acting.map(person -> person.may(power)).orElse(false);
  }

  /// A moment in the reader's zone and language, to the minute.
  public String moment(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(language.locale())
        .format(instant.atZone(zone));
  }

  /// The rooms for the bottom bar of a phone; the rest are one tap further.
  public List<Shown> daily() {
    return rail.rooms().stream().limit(3).toList();
  }

  /// The letter that stands for the acting person.
  public String initial() {
    return acting
        .map(person -> person.name().strip())
        .filter(name -> !name.isEmpty())
        .map(name -> name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
        .orElse("·");
  }

  /// The other language, for the switch.
  public Language otherLanguage() {
    return switch (language) {
      case ZH -> Language.EN;
      case EN -> Language.ZH;
    };
  }
}
