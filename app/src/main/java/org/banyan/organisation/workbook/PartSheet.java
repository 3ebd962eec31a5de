package org.banyan.organisation.workbook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A sheet of the workbook: one row for each part of a kind, one column for each of its fields.
enum PartSheet {
  MODULES("id title kind purpose strategy"),
  UNITS("id title parent module lead purpose authorities*"),
  POSTS("id title unit reports-to* purpose seats# holders* grants* metrics= skills="),
  DUTIES(
      "id title module work hours# accountable* responsible* consulted* informed* needs* approval"
          + " covers* critical! least-people# skills= depends-on* moves*"),
  PEOPLE("id hours# skills="),
  METRICS("id title unit/measure desired"),
  SKILLS("id title"),
  COMMUNICATION("id title from to* medium cadence feedback"),
  VALUES("id title meaning"),
  GOALS("id title horizon parent owner metric baseline# target# due"),
  TRAINING("id title skill level# people* owner due"),
  SEPARATIONS("id title authorities* threshold#");

  /// The fields of the charter itself, one row each on a sheet of their own.
  static final List<Field> WHOLE =
      fields("format title purpose full-time-hours# exclusive* limits= adoption");

  private final String line;

  /// What a cell holds: a text, a number, yes or no, a list, or names with a level each.
  enum Shape {
    TEXT,
    NUMBER,
    FLAG,
    LIST,
    LEVELS
  }

  /// One field by its key in the charter format, and the key of its heading.
  record Field(String key, Shape shape, String word) {

    Field(String key, Shape shape) {
      this(key, shape, key);
    }
  }

  PartSheet(String line) {
    this.line = line;
  }

  /// Its key in the charter format.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<Field> fields() {
    return fields(line);
  }

  private static List<Field> fields(String line) {
    return Stream.of(line.split(" ")).map(PartSheet::field).toList();
  }

  private static Field field(String written) {
    var key = written.substring(0, written.length() - 1);
    return switch (written.charAt(written.length() - 1)) {
      case '#' -> new Field(key, Shape.NUMBER);
      case '!' -> new Field(key, Shape.FLAG);
      case '*' -> new Field(key, Shape.LIST);
      case '=' -> new Field(key, Shape.LEVELS);
      default -> text(written);
    };
  }

  private static Field text(String written) {
    var keyAndWord = written.split("/", 2);
    return new Field(keyAndWord[0], Shape.TEXT, keyAndWord[keyAndWord.length - 1]);
  }
}
