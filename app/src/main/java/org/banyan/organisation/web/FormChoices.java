package org.banyan.organisation.web;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.banyan.organisation.change.Parts;
import org.banyan.organisation.charter.Authority;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.platform.access.Power;
import org.banyan.platform.language.Words;

/// What can be chosen in the forms of a draft, with the words for it: the parts of the charter, the
/// people, the powers, and the closed lists of words.
final class FormChoices {

  private final Charter charter;
  private final Map<String, String> people;
  private final Function<PersonRef, String> names;
  private final Words words;

  /// People are the accounts that could be named, where the charter lists nobody itself.
  FormChoices(
      Charter charter, Map<String, String> people, Function<PersonRef, String> names, Words words) {
    this.charter = charter;
    this.people = people;
    this.names = names;
    this.words = words;
  }

  /// Everything of a type, by the text a form sends, with the words a reader sees.
  Map<String, String> of(Class<?> type) {
    var choices = new LinkedHashMap<String, String>();
    if (type.equals(Authority.class)) {
      for (var power : Power.values()) {
        choices.put(power.code(), words.say(power.key()) + "（" + power.code() + "）");
      }
    } else if (type.isEnum()) {
      Arrays.stream(type.getEnumConstants())
          .map(each -> (Enum<?>) each)
          .forEach(each -> choices.put(each.name(), word(each)));
    } else if (type.equals(PersonRef.class)) {
      people(choices);
    } else {
      Parts.list(type)
          .ifPresent(list ->
              Parts.of(charter, list)
                  .forEach(part -> choices.put(part.id().value(), part.title())));
    }
    return choices;
  }

  /// Whether something may be named that is not among the choices.
  boolean allowsOthers(Type type) {
    return type.equals(Authority.class)
        || (type.equals(PersonRef.class) && charter.people().isEmpty());
  }

  String label(String list, String field) {
    var key = "organisation.field.%s.%s".formatted(list, field);
    return words.knows(key) ? words.say(key) : field;
  }

  private void people(Map<String, String> choices) {
    var listed = new ArrayList<PersonRef>();
    charter.people().forEach(person -> listed.add(person.id()));
    if (listed.isEmpty()) {
      choices.putAll(people);
      charter.posts().forEach(post -> listed.addAll(post.holders()));
    }
    listed.forEach(person -> choices.putIfAbsent(person.value(), names.apply(person)));
  }

  private String word(Enum<?> choice) {
    var type = choice.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT);
    var name = choice.name().toLowerCase(Locale.ROOT);
    var key = "organisation.choice.%s.%s".formatted(type, name);
    return words.knows(key) ? words.say(key) : name.replace('_', ' ');
  }
}
