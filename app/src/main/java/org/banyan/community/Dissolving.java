package org.banyan.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.sheet.Sheets;
import org.banyan.platform.store.DataDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/// Ends a community for good: its rows in one transaction, then the files that nothing names any
/// more. Repeating it finishes what a crash left.
@Component
class Dissolving {

  private final TransactionTemplate transaction;
  private final KnownCommunities communities;
  private final Removal removal;
  private final Uploads uploads;
  private final GroupBook groups;
  private final GroupDays days;
  private final Sheets sheets;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final DataDirectory directory;

  Dissolving(
      TransactionTemplate transaction,
      KnownCommunities communities,
      Removal removal,
      Uploads uploads,
      GroupBook groups,
      GroupDays days,
      Sheets sheets,
      Audit audit,
      ApplicationEventPublisher events,
      DataDirectory directory) {
    this.transaction = transaction;
    this.communities = communities;
    this.removal = removal;
    this.uploads = uploads;
    this.groups = groups;
    this.days = days;
    this.sheets = sheets;
    this.audit = audit;
    this.events = events;
    this.directory = directory;
  }

  void dissolve(CommunityId id, @Nullable PersonId actor) {
    var brought = uploads.all(id);
    transaction.executeWithoutResult(
        _ -> communities.find(id).ifPresent(community -> dissolve(community, actor)));
    brought.forEach(upload -> uploads.clear(upload.id()));
    var files = directory.record().resolve(id.value().toString());
    try {
      FileSystemUtils.deleteRecursively(files);
    } catch (IOException e) {
      throw new UncheckedIOException("The record cannot be removed (%s).".formatted(files), e);
    }
  }

  private void dissolve(Community community, @Nullable PersonId actor) {
    communities.change(community.id());
    sheets.forget(groups.sheet(community));
    sheets.forget(new DaySheet(community, List.of(), days, LocalDate.EPOCH));
    removal.remove(community.id());
    audit.record(
        actor,
        "community.removed",
        "community " + community.id().value(),
        Map.of("name", community.name()));
    events.publishEvent(new CommunityRemoved(community.id()));
  }
}
