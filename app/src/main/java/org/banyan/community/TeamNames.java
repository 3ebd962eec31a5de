package org.banyan.community;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.PersonNames;
import org.banyan.platform.sheet.CellParser;
import org.banyan.platform.sheet.ParsedCell;
import org.banyan.platform.sheet.SheetMessage;

/// The people of the team as a sheet names them: one or several, parted by commas.
final class TeamNames {

  private static final int LONGEST = 60;

  private final Map<PersonId, String> names;
  private final Map<String, PersonId> known = new HashMap<>();
  private final Set<String> shared = new HashSet<>();

  TeamNames(PersonNames people) {
    this.names = people.active();
    names.forEach((person, name) -> {
      if (known.put(Carer.low(name), person) != null) {
        shared.add(Carer.low(name));
      }
    });
  }

  CellParser parser() {
    return this::parse;
  }

  private ParsedCell parse(String text) {
    for (var name : CellList.read(text)) {
      var what =
          shared.contains(Carer.low(name))
              ? "community.group.namesakes"
              : name.length() > LONGEST ? "community.group.long-name" : "";
      if (!what.isEmpty()) {
        return new ParsedCell.Wrong(
            SheetMessage.of(what, name), SheetMessage.of(what + ".remedy", LONGEST));
      }
    }
    return new ParsedCell.Value(written(carers(text)));
  }

  /// The people of a cell that has been read; whoever has no account is kept by name.
  Set<Carer> carers(String cell) {
    return CellList.read(cell).stream().map(this::carer).collect(toSet());
  }

  private Carer carer(String name) {
    var person = Optional.ofNullable(known.get(Carer.low(name)));
    return new Carer(person.map(id -> names.getOrDefault(id, name)).orElse(name), person);
  }

  static String written(Set<Carer> carers) {
    return CellList.write(carers.stream().map(Carer::name));
  }
}
