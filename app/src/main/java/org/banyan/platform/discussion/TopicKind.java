package org.banyan.platform.discussion;

import java.util.Optional;
import org.banyan.platform.access.Acting;

/// A kind of object that may be talked about. The module that has such objects answers.
public interface TopicKind {

  String kind();

  /// The address of the page of the object; empty when there is no such object, or not for this
  /// person.
  Optional<String> page(Acting acting, String object);
}
