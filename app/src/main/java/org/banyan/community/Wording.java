package org.banyan.community;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.banyan.community.record.Segment;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.audit.Audit;
import org.banyan.platform.store.DataDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Whether the words of a community’s messages are kept, and their end. Counts, keys and everything
/// that is counted stay the same with and without.
@Service
public class Wording {

  private final TransactionTemplate transaction;
  private final KnownCommunities communities;
  private final Manifest manifest;
  private final Audit audit;
  private final DataDirectory directory;

  Wording(
      TransactionTemplate transaction,
      KnownCommunities communities,
      Manifest manifest,
      Audit audit,
      DataDirectory directory) {
    this.transaction = transaction;
    this.communities = communities;
    this.manifest = manifest;
    this.audit = audit;
    this.directory = directory;
  }

  /// How much is kept: texts of messages, and bytes.
  public record Kept(long texts, long bytes) {}

  public Kept kept(CommunityId community) {
    var segments = manifest.texts(community);
    return new Kept(
        segments.stream().mapToLong(Segment::rows).sum(),
        segments.stream().mapToLong(Segment::bytes).sum());
  }

  /// From now on; what is kept already stays until it is deleted.
  public void keep(Acting acting, CommunityId community, boolean kept) {
    acting.demand(Power.COMMUNITY_MANAGE, new Scope.Community(community.value()));
    transaction.executeWithoutResult(_ -> {
      communities.hold(community);
      communities.keepText(community, kept);
      tell(acting, community, kept ? "community.text-kept" : "community.text-not-kept", 0);
    });
  }

  /// Deletes all words for good, those of imports taken back among them.
  public Kept delete(Acting acting, CommunityId community) {
    acting.demand(Power.COMMUNITY_MANAGE, new Scope.Community(community.value()));
    var gone =
        transaction.execute(_ -> {
          communities.hold(community);
          var segments = manifest.texts(community);
          manifest.forget(segments);
          tell(acting, community, "community.text-deleted", rows(segments));
          return segments;
        });
    gone.forEach(this::delete);
    return new Kept(rows(gone), gone.stream().mapToLong(Segment::bytes).sum());
  }

  private static long rows(List<Segment> segments) {
    return segments.stream().mapToLong(Segment::rows).sum();
  }

  private void tell(Acting acting, CommunityId community, String action, long texts) {
    audit.record(acting.person(), action, "community " + community.value(), Map.of("texts", texts));
  }

  private void delete(Segment segment) {
    var file = directory.record().resolve(segment.path());
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The text cannot be deleted (%s).".formatted(file), e);
    }
  }
}
