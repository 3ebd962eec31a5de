package org.banyan.community;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.sheet.CellParser;
import org.banyan.platform.sheet.ParsedCell;
import org.banyan.platform.sheet.SheetMessage;

/// The people of the team as a sheet names them: one or several, parted by commas.
final class TeamNames {

  private static final Pattern PARTED = Pattern.compile("\\s*[、,，;；]\\s*");

  private final Map<PersonId, String> names;
  private final Map<String, PersonId> known = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  TeamNames(PersonNames people) {
    this.names = people.active();
    names.forEach((person, name) -> {
      if (known.put(low(name), person) != null) {
        shared.add(low(name));
      }
    });
  }

  CellParser parser() {
    return this::parse;
  }

  private ParsedCell parse(String text) {
    var persons = new HashSet<PersonId>();
    for (var name : PARTED.splitAsStream(text.strip()).toList()) {
      var person = known.get(low(name));
      if (person == null || shared.contains(low(name))) {
        var what = person == null ? "community.group.nobody" : "community.group.namesakes";
        return new ParsedCell.Wrong(SheetMessage.of(what, name), SheetMessage.of(what + ".remedy"));
      }
      persons.add(person);
    }
    return new ParsedCell.Value(written(persons));
  }

  /// The persons of a cell that has been read; names that are gone since name nobody.
  Set<PersonId> persons(String cell) {
    return PARTED
        .splitAsStream(cell)
        .filter(name -> known.containsKey(low(name)))
        .map(name -> known.get(low(name)))
        .collect(toSet());
  }

  /// Those who are active, as a cell; the others are nobody to be asked any more.
  String written(Set<PersonId> persons) {
    return persons.stream()
        .filter(names::containsKey)
        .map(person -> names.getOrDefault(person, ""))
        .sorted()
        .collect(joining("、"));
  }

  private static String low(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
