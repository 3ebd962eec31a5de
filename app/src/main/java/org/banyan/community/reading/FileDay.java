package org.banyan.community.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// The day that the name of a file tells, as in 名单-2026-05-01.csv or 20260501.json.
final class FileDay {

  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(20\\d\\d)[-_.年]?(\\d\\d?)[-_.月]?(\\d\\d?)(?!\\d)");

  private FileDay() {}

  static Optional<LocalDate> of(String name) {
    var found = DAY.matcher(name.substring(name.lastIndexOf('/') + 1));
    return found.find() ? day(found.group(1), found.group(2), found.group(3)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
