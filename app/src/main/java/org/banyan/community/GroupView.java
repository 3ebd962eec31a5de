package org.banyan.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One group as its page shows it.
public record GroupView(
    Group group,
    Assigned assigned,
    Set<String> sets,
    Optional<Ending> ending,
    Optional<Group> into,
    Optional<PlatformOwner> owner,
    GroupFigures figures,
    Ranked<FirstResponse> response,
    Ranked<Conversion> conversion,
    List<DayTold.Line> days,
    GroupStory story,
    Map<String, String> fields,
    List<Group> others) {}
