package org.banyan.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.banyan.community.Contacts.Contact;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Listed;
import org.banyan.community.roster.Roll;
import org.banyan.community.roster.RosterBook.Named;
import org.banyan.community.roster.RosterBook.Seen;
import org.banyan.community.roster.Snapshot;

/// The dated lists of members that an export holds, each member once on each of them.
final class Lists {

  private static final int WHOLE = -1;

  private final Cast cast;
  private final Map<Where, Map<Integer, Listed>> lists = new LinkedHashMap<>();
  private long members;

  Lists(Cast cast) {
    this.cast = cast;
  }

  private record Where(int channel, LocalDate day) {}

  void add(Snapshot snapshot) {
    list(snapshot.channel(), snapshot.day());
    snapshot.members().forEach(listed -> add(snapshot.channel(), snapshot.day(), listed));
  }

  /// Whether the member was not on this list before.
  boolean add(Optional<Channel> channel, LocalDate day, Listed listed) {
    var isNew = list(channel, day).putIfAbsent(cast.number(listed.author()), listed) == null;
    members += isNew ? 1 : 0;
    return isNew;
  }

  private Map<Integer, Listed> list(Optional<Channel> channel, LocalDate day) {
    var where = new Where(channel.map(cast::number).orElse(WHOLE), day);
    return lists.computeIfAbsent(where, _ -> new LinkedHashMap<>());
  }

  int size() {
    return lists.size();
  }

  boolean isEmpty() {
    return lists.isEmpty();
  }

  /// How many members are on the lists, counted once for each list.
  long members() {
    return members;
  }

  Set<LocalDate> days() {
    return lists.keySet().stream().map(Where::day).collect(Collectors.toSet());
  }

  /// How many of them are on a list of the same group and day already.
  long among(Set<Seen> seen) {
    if (seen.isEmpty()) {
      return 0;
    }
    var channels = List.copyOf(cast.channels().keySet());
    var found = 0L;
    for (var list : lists.entrySet()) {
      var where = list.getKey();
      var channel = where.channel() == WHOLE ? "" : channels.get(where.channel());
      found +=
          list.getValue().keySet().stream()
              .filter(member -> seen.contains(new Seen(channel, where.day(), cast.author(member))))
              .count();
    }
    return found;
  }

  /// The members of each list of a group by the keys under which they are kept.
  Map<Named, Set<String>> named(UnaryOperator<String> kept) {
    var channels = List.copyOf(cast.channels().keySet());
    var named = new LinkedHashMap<Named, Set<String>>();
    lists.forEach((where, list) -> {
      if (where.channel() != WHOLE) {
        var name = new Named(kept.apply(channels.get(where.channel())), where.day());
        var members = named.computeIfAbsent(name, _ -> new HashSet<>());
        list.keySet().forEach(member -> members.add(kept.apply(cast.author(member))));
      }
    });
    return named;
  }

  /// By what the members can be recognised.
  List<Contact> contacts(List<Long> members) {
    var contacts = new ArrayList<Contact>();
    lists
        .values()
        .forEach(list ->
            list.forEach((member, listed) ->
                listed
                    .contact()
                    .ifPresent(mark -> contacts.add(new Contact(members.get(member), mark)))));
    return contacts;
  }

  /// The lists by the ids of their members and channels, given in order of their numbers.
  List<Roll> rolls(List<Long> members, List<Long> channels) {
    var rolls = new ArrayList<Roll>();
    lists.forEach((where, listed) ->
        rolls.add(
            new Roll(
                where.channel() == WHOLE
                    ? Optional.empty()
                    : Optional.of(channels.get(where.channel()).intValue()),
                where.day(),
                listed.entrySet().stream()
                    .map(one -> entry(members.get(one.getKey()), one.getValue()))
                    .toList())));
    return rolls;
  }

  private static Roll.Entry entry(long member, Listed listed) {
    return new Roll.Entry(member, listed.standing(), listed.joined(), listed.seen());
  }
}
