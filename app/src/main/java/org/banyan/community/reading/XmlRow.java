package org.banyan.community.reading;

import java.util.Map;

/// One element of a dump with its attributes.
record XmlRow(Place place, Map<String, String> attributes) {

  /// The attribute, or nothing at all where the dump leaves it out.
  String text(String name) {
    return attributes.getOrDefault(name, "");
  }
}
