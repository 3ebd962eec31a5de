package org.banyan.organisation.yaml;

/// A place in one of several files.
public record Place(String file, Position at) {

  @Override
  public String toString() {
    return file + ":" + at.line();
  }
}
