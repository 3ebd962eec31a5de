package org.banyan.platform.access;

/// Remembers that a power was used, so that those nobody uses can be taken back. The organisation
/// answers; it writes at most once a day for a person and a power.
public interface UseRecorder {

  void used(PersonId person, Power power, String post);
}
