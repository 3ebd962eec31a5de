package org.banyan.community.reading;

/// What became of opening an export.
public sealed interface Opened {

  record Ready(MessageReader reader) implements Opened {}

  record Refused(Problem problem) implements Opened {}
}
