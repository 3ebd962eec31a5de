package org.banyan.organisation.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.Part;

/// Takes a part out of a charter and makes the others let go of it. What cannot be without it, as a
/// post without its unit, keeps naming it, and is the reason why the part cannot leave yet.
final class Departure {

  private final Charter charter;
  private final CharterId leaving;

  Departure(Charter charter, CharterId leaving) {
    this.charter = charter;
    this.leaving = leaving;
  }

  List<CharterChange> changes() {
    var changes = new ArrayList<CharterChange>();
    for (var shelf : Shelf.ALL) {
      for (var part : shelf.of(charter)) {
        if (part.id().equals(leaving)) {
          changes.add(new CharterChange.Removed(part));
        } else if (Dangling.named(part).anyMatch(leaving::equals)) {
          changes.addAll(Difference.of(part, (Part) freed((Record) part)));
        }
      }
    }
    return List.copyOf(changes);
  }

  private Record freed(Record record) {
    var shape = Shape.of(record.getClass());
    var values = shape.fields().stream().map(field -> freed(Shape.get(record, field)));
    return (Record) shape.make(values.toArray());
  }

  private Object freed(Object value) {
    return switch (value) {
      case Object kept when stays(kept) -> kept;
      case Optional<?> _ -> Optional.empty();
      case List<?> list -> list.stream().filter(this::stays).toList();
      case Map<?, ?> map -> {
        var left = new LinkedHashMap<Object, Object>();
        map.forEach((key, each) -> {
          if (stays(key) && stays(each)) {
            left.put(key, each);
          }
        });
        yield left;
      }
      case CharterId id -> id;
      case Record record -> freed(record);
      default -> value;
    };
  }

  private boolean stays(Object entry) {
    return Dangling.ids(entry).noneMatch(leaving::equals);
  }
}
