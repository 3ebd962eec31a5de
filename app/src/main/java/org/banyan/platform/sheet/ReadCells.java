package org.banyan.platform.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The readings that most columns share.
final class ReadCells {

  private static final Pattern AMOUNT = Pattern.compile("(-?[0-9][0-9, ]*(?:\\.0+)?) ?[人名个]?");
  private static final List<Pattern> DAYS =
      List.of(
          Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?(?:[T ].*)?"),
          Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})"));

  private ReadCells() {}

  static ParsedCell text(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? new ParsedCell.Value(text)
        : wrong("too-long", longest);
  }

  static ParsedCell number(String text, long least, long most) {
    var amount = AMOUNT.matcher(plain(text));
    if (!amount.matches()) {
      return wrong("no-number", least, most);
    }
    var number = new BigDecimal(amount.group(1).replaceAll("[, ]", ""));
    var inside =
        number.compareTo(BigDecimal.valueOf(least)) >= 0
            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
    return inside
        ? new ParsedCell.Value(number.toBigInteger().toString())
        : wrong("out-of-bounds", least, most);
  }

  static ParsedCell day(String text) {
    return DAYS.stream()
        .map(form -> form.matcher(plain(text)))
        .filter(day -> day.matches())
        .findFirst()
        .map(day -> calendarDay(day.group(1), day.group(2), day.group(3)))
        .orElseGet(() -> wrong("no-day"));
  }

  static ParsedCell choice(String text, Map<String, Set<String>> choices) {
    var wanted = folded(text);
    return choices.entrySet().stream()
        .filter(choice -> isWrittenAs(wanted, choice.getKey(), choice.getValue()))
        .findFirst()
        .<ParsedCell>map(choice -> new ParsedCell.Value(choice.getKey()))
        .orElseGet(() -> wrong("no-choice", String.join(" · ", choices.keySet())));
  }

  private static boolean isWrittenAs(String wanted, String value, Set<String> forms) {
    return wanted.equals(folded(value))
        || forms.stream().anyMatch(form -> wanted.equals(folded(form)));
  }

  private static ParsedCell calendarDay(String year, String month, String day) {
    try {
      var date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return new ParsedCell.Value(date.toString());
    } catch (DateTimeException _) {
      return wrong("no-day");
    }
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }

  private static String folded(String text) {
    return plain(text).toLowerCase(Locale.ROOT);
  }

  private static ParsedCell wrong(String name, Object... arguments) {
    return new ParsedCell.Wrong(
        SheetMessage.of("sheet.problem." + name, arguments),
        SheetMessage.of("sheet.remedy." + name, arguments));
  }
}
