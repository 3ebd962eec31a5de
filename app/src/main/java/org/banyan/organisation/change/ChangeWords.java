package org.banyan.organisation.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.organisation.change.CharterChange.Added;
import org.banyan.organisation.change.CharterChange.CharterChanged;
import org.banyan.organisation.change.CharterChange.Ordered;
import org.banyan.organisation.change.CharterChange.Removed;
import org.banyan.organisation.change.CharterChange.Restored;
import org.banyan.organisation.change.PartChange.AuthorityGranted;
import org.banyan.organisation.change.PartChange.AuthorityTaken;
import org.banyan.organisation.change.PartChange.FieldChanged;
import org.banyan.organisation.change.PartChange.RaciChanged;
import org.banyan.organisation.change.PartChange.SeatFilled;
import org.banyan.organisation.change.PartChange.SeatVacated;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.Part;
import org.banyan.platform.language.Language;
import org.banyan.platform.language.Words;

/// Tells changes in plain sentences of one language. People are called as the asker names them.
public final class ChangeWords {

  private static final String CHANGE = "organisation.change.";
  private static final String NOTHING = "—";
  private static final int LONGEST = 160;

  private final Words words;
  private final Function<PersonRef, String> names;
  private final Map<CharterId, String> titles = new HashMap<>();

  /// The charters are where titles are looked up, the later ones first.
  public ChangeWords(Words words, Function<PersonRef, String> names, Charter... charters) {
    this.words = words;
    this.names = names;
    for (var charter : charters) {
      for (var shelf : Shelf.ALL) {
        shelf.of(charter).forEach(part -> titles.put(part.id(), part.title()));
      }
    }
  }

  public String sentence(CharterChange change) {
    return switch (change) {
      case CharterChanged(var field, var before, var after) ->
          told("charter", field, before, after)
              .map(each -> phrase("charter-changed", each.field(), each.before(), each.after()))
              .collect(Collectors.joining(semicolon()));
      case Added(var part, _) -> phrase("added", kind(part.id()), title(part));
      case Restored(var part, _) -> phrase("restored", kind(part.id()), title(part));
      case Removed(var part) -> phrase("removed", kind(part.id()), title(part));
      case Ordered(var list, _, _) -> phrase("ordered", words.say("organisation.part." + list));
      case PartChange part -> within(part);
    };
  }

  private String within(PartChange change) {
    return switch (change) {
      case FieldChanged(var part, var field, var before, var after) ->
          told(Shelf.of(part).name(), field, before, after)
              .map(each -> fieldChanged(part, each))
              .collect(Collectors.joining(semicolon()));
      case SeatFilled(var post, var person) -> phrase("seat-filled", title(post), title(person));
      case SeatVacated(var post, var person) -> phrase("seat-vacated", title(post), title(person));
      case AuthorityGranted(var post, var authority) ->
          phrase("authority-granted", title(post), authority(authority));
      case AuthorityTaken(var post, var authority) ->
          phrase("authority-taken", title(post), authority(authority));
      case RaciChanged(var duty, var post, var before, var after) ->
          phrase("raci-changed", title(duty), title(post), letters(before), letters(after));
    };
  }

  /// Why a change cannot be made, and what helps.
  public String refusal(Refusal why) {
    return switch (why) {
      case Refusal.IdTaken(var id) -> phrase("refused.id-taken", id.value());
      case Refusal.IdRetired(var id) -> phrase("refused.id-retired", id.value());
      case Refusal.Absent(var id) -> phrase("refused.absent", kind(id), title(id));
      case Refusal.AlreadySo _ -> phrase("refused.already-so");
      case Refusal.Overtaken(var now) -> phrase("refused.overtaken", value(now));
      case Refusal.Dangling(var part, var missing) ->
          phrase("refused.dangling", kind(part), title(part), kind(missing), title(missing));
      case Refusal.Unsound(var part) ->
          phrase(
              "refused.unsound",
              part.map(this::title).orElse(words.say("organisation.part.charter")));
    };
  }

  /// A part by the title people know it by.
  public String title(CharterId id) {
    return id instanceof PersonRef person
        ? names.apply(person)
        : titles.getOrDefault(id, id.value());
  }

  /// What sort of part it is.
  public String kind(CharterId id) {
    return words.say("organisation.part." + Shelf.of(id).name());
  }

  private String title(Part part) {
    return part.id() instanceof PersonRef person ? names.apply(person) : part.title();
  }

  private String fieldChanged(CharterId part, Told told) {
    return phrase(
        "field-changed", kind(part), title(part), told.field(), told.before(), told.after());
  }

  /// A field with what it said and says; of a group of fields each that differs.
  private Stream<Told> told(String list, String field, Object before, Object after) {
    if (before instanceof Record was
        && after instanceof Record is
        && !(before instanceof CharterId)
        && was.getClass().equals(is.getClass())) {
      return Shape.of(is.getClass()).fields().stream()
          .filter(each -> !Shape.get(was, each).equals(Shape.get(is, each)))
          .flatMap(each -> told(list, each, Shape.get(was, each), Shape.get(is, each)));
    }
    return Stream.of(new Told(field(list, field), value(before), value(after)));
  }

  private record Told(String field, String before, String after) {}

  private String field(String list, String field) {
    var key = "organisation.field.%s.%s".formatted(list, field);
    return words.knows(key) ? words.say(key) : field;
  }

  private String value(Object value) {
    return switch (value) {
      case String text -> text.isBlank() ? NOTHING : shortened(text);
      case CharterId id -> title(id);
      case Authority authority -> authority(authority);
      case Part part -> title(part);
      case Enum<?> choice -> choice(choice);
      case Optional<?> maybe -> maybe.map(this::value).orElse(NOTHING);
      case OptionalDouble maybe -> maybe.isPresent() ? value(maybe.getAsDouble()) : NOTHING;
      case Collection<?> all -> listed(all.stream().map(this::value));
      case Map<?, ?> map ->
          listed(
              map.entrySet().stream()
                  .map(entry -> value(entry.getKey()) + " " + value(entry.getValue())));
      case Boolean yes -> words.say("organisation.change." + (yes ? "yes" : "no"));
      case LocalDate day -> day.toString();
      case Number number -> words.say("organisation.change.number", number);
      case Record record -> parts(record);
      default -> value.toString();
    };
  }

  private String parts(Record record) {
    return Shape.of(record.getClass()).fields().stream()
        .filter(field -> !field.equals("id"))
        .map(field -> value(Shape.get(record, field)))
        .filter(text -> !text.equals(NOTHING))
        .collect(Collectors.joining(" · "));
  }

  private String choice(Enum<?> choice) {
    var type = choice.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    var key = "organisation.choice.%s.%s".formatted(type, choice.name().toLowerCase(Locale.ROOT));
    return words.knows(key) ? words.say(key) : choice.name().toLowerCase(Locale.ROOT);
  }

  private String letters(Set<Letter> letters) {
    return listed(
        letters.stream()
            .sorted()
            .map(letter ->
                letter.sign()
                    + " "
                    + words.say("organisation.raci." + Character.toLowerCase(letter.sign()))));
  }

  private String authority(Authority authority) {
    return switch (authority) {
      case Authority.Enforced(var power, _) ->
          words.say("organisation.authority.enforced", words.say(power.key()), power.code());
      case Authority.OnPlatform(var name) -> words.say("organisation.authority.platform", name);
    };
  }

  private String semicolon() {
    return words.language() == Language.ZH ? "；" : "; ";
  }

  private String listed(Stream<String> all) {
    var comma = words.language() == Language.ZH ? "、" : ", ";
    var text = all.collect(Collectors.joining(comma));
    return text.isEmpty() ? NOTHING : text;
  }

  private String shortened(String text) {
    var marked = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return words.say("organisation.change.quoted", marked);
  }

  private String phrase(String key, Object... arguments) {
    return words.say(CHANGE + key, arguments);
  }
}
