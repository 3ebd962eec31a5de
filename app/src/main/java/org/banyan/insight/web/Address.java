package org.banyan.insight.web;

import org.springframework.web.util.UriComponentsBuilder;

/// An address being put together, one wish after the other; empty wishes leave no trace.
record Address(UriComponentsBuilder parts) {

  static Address of(String path) {
    return new Address(UriComponentsBuilder.fromPath(path));
  }

  Address with(String name, String value) {
    return value.isEmpty() ? this : new Address(parts.cloneBuilder().queryParam(name, value));
  }

  Address with(String name, boolean value) {
    return with(name, value ? "on" : "");
  }

  String text() {
    return parts.cloneBuilder().encode().build().toUriString();
  }
}
