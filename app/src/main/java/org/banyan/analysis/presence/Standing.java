package org.banyan.analysis.presence;

/// How somebody stands to the community: staff and bots are left out of its figures by default.
public enum Standing {
  MEMBER,
  STAFF,
  BOT
}
