package org.banyan.community.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.banyan.community.reading.Channel;
import org.banyan.community.reading.Listed;

/// Who is in a group on a day; without a group, in the community as a whole.
public record Snapshot(Optional<Channel> channel, LocalDate day, List<Listed> members) {

  public Snapshot {
    members = List.copyOf(members);
  }
}
