package org.banyan.organisation.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.banyan.organisation.change.ChangeWords;
import org.banyan.organisation.change.Changes;
import org.banyan.organisation.change.CharterChange;
import org.banyan.organisation.change.PartChange;
import org.banyan.organisation.charter.Charter;
import org.banyan.organisation.charter.CharterId.PersonRef;
import org.banyan.organisation.charter.Post;
import org.banyan.organisation.history.Told.Kind;
import org.banyan.platform.language.Words;

/// Tells what one revision of a charter has otherwise than the one before: people who came and
/// went, parts added, removed and changed. The order of parts is not told; nor are seats, where the
/// source states none and there are as many as holders.
final class Telling {

  private static final String SEATS = "seats";

  private final Charter before;
  private final Charter after;
  private final boolean seatsStated;
  private final Words words;
  private final ChangeWords sentences;
  private final List<Told> told = new ArrayList<>();

  private Telling(Charter before, Charter after, boolean seatsStated, Words words) {
    this.before = before;
    this.after = after;
    this.seatsStated = seatsStated;
    this.words = words;
    this.sentences = new ChangeWords(words, PersonRef::value, before, after);
  }

  static List<Told> of(Charter before, Charter after, boolean seatsStated, Words words) {
    var telling = new Telling(before, after, seatsStated, words);
    telling.tellPeople();
    Changes.between(before, after).forEach(telling::tell);
    telling.told.sort(Comparator.comparing(Told::kind));
    return List.copyOf(telling.told);
  }

  private void tellPeople() {
    if (before.people().isEmpty() && after.people().isEmpty()) {
      var then = holders(before);
      var now = holders(after);
      without(now, then)
          .forEach(person -> add(Kind.ADDED, words.say("organisation.history.came", person)));
      without(then, now)
          .forEach(person -> add(Kind.REMOVED, words.say("organisation.history.left", person)));
    }
  }

  private void tell(CharterChange change) {
    switch (change) {
      case CharterChange.Ordered _ -> {}
      case CharterChange.Added(var part, _) -> {
        add(Kind.ADDED, sentences.sentence(change));
        if (part instanceof Post post) {
          post.holders().forEach(person -> tell(new PartChange.SeatFilled(post.id(), person)));
        }
      }
      case CharterChange.Removed(var part) -> {
        if (part instanceof Post post) {
          post.holders().forEach(person -> tell(new PartChange.SeatVacated(post.id(), person)));
        }
        add(Kind.REMOVED, sentences.sentence(change));
      }
      case CharterChange.Restored _, PartChange.SeatFilled _, PartChange.AuthorityGranted _ ->
          add(Kind.ADDED, sentences.sentence(change));
      case PartChange.SeatVacated _, PartChange.AuthorityTaken _ ->
          add(Kind.REMOVED, sentences.sentence(change));
      case PartChange.FieldChanged(_, var field, var was, var is) -> {
        var counts = seatsStated || !field.equals(SEATS);
        if (counts && !isOnlyOrder(was, is)) {
          add(Kind.CHANGED, sentences.sentence(change));
        }
      }
      case CharterChange.CharterChanged _, PartChange.RaciChanged _ ->
          add(Kind.CHANGED, sentences.sentence(change));
    }
  }

  private static boolean isOnlyOrder(Object before, Object after) {
    return before instanceof Collection<?> was
        && after instanceof Collection<?> is
        && was.size() == is.size()
        && new HashSet<Object>(was).equals(new HashSet<Object>(is));
  }

  private void add(Kind kind, String sentence) {
    told.add(new Told(kind, sentence));
  }

  private static Set<String> holders(Charter charter) {
    var holders = new TreeSet<String>();
    charter.posts().forEach(post -> post.holders().forEach(person -> holders.add(person.value())));
    return holders;
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    var left = new TreeSet<>(all);
    left.removeAll(new HashSet<>(others));
    return left;
  }
}
