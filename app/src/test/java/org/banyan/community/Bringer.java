package org.banyan.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Grants;
import org.banyan.platform.access.Grants.Grant;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.language.Language;

/// Somebody who may do everything, and brings exports into communities.
public final class Bringer {

  public static final Acting LEAD =
      new Acting(
          new PersonId(new UUID(0, 7)),
          "林",
          Language.EN,
          ZoneOffset.UTC,
          new Grants(
              1,
              Stream.of(Power.values())
                  .map(power -> new Grant(power, Scope.everywhere(), "Lead"))
                  .toList()));

  private Bringer() {}

  /// All of an export, which is read without a complaint.
  public static void bring(
      Communities communities, CommunityId community, Path export, ReadingOptions options) {
    var name = String.valueOf(export.getFileName());
    var order = new ImportOrder(export, name, community, options, Optional.empty(), Language.EN);
    assertThat(communities.importing(order, Progress.SILENT))
        .isInstanceOf(ImportOutcome.Imported.class);
  }
}
