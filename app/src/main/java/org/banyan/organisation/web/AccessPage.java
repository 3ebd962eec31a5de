package org.banyan.organisation.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.banyan.organisation.authority.Emergency;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.page.list.Shown;

/// The access review as a page shows it, with the emergencies of late.
public record AccessPage(
    Shown list, long idle, List<Emergency> emergencies, Map<PersonId, String> names, Instant now) {

  public String name(Emergency emergency) {
    return names.getOrDefault(emergency.person(), emergency.person().toString());
  }
}
