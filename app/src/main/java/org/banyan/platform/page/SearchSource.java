package org.banyan.platform.page;

import java.util.List;
import org.banyan.platform.access.Acting;

/// Something the palette can find: people, groups, posts. A module answers for its own things.
public interface SearchSource {

  /// The best answers first, only those the person may see, at most so many.
  List<Hit> find(Acting acting, String words, int limit);

  /// One answer: the key of the word for its kind, an icon, and where it leads.
  record Hit(String kind, String icon, String title, String note, String address) {}
}
