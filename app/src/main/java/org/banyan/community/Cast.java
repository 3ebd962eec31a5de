package org.banyan.community;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banyan.community.reading.Author;
import org.banyan.community.reading.Channel;
import org.banyan.community.record.Dictionary;

/// Everybody and every channel that one export shows, by numbers in order of appearance.
final class Cast {

  private final Dictionary authors = new Dictionary();
  private final List<Author> known = new ArrayList<>();
  private final Dictionary channels = new Dictionary();
  private final List<String> channelNames = new ArrayList<>();

  /// The number of an author; the export may name them in one row and not in another.
  int number(Author author) {
    var number = authors.number(author.key());
    if (number == known.size()) {
      known.add(author);
    } else if (author.isTelling()) {
      known.set(number, author.after(known.get(number)));
    }
    return number;
  }

  int number(Channel channel) {
    var number = channels.number(channel.key());
    if (number == channelNames.size()) {
      channelNames.add(channel.name());
    }
    return number;
  }

  /// In order of their numbers.
  List<Author> authors() {
    return List.copyOf(known);
  }

  String author(int number) {
    return known.get(number).key();
  }

  /// The names of the channels by their keys, in order of their numbers.
  Map<String, String> channels() {
    var names = new LinkedHashMap<String, String>();
    var keys = channels.keys();
    for (var number = 0; number < keys.size(); number++) {
      names.put(keys.get(number), channelNames.get(number));
    }
    return names;
  }
}
