package org.banyan.community;

import java.nio.file.Path;
import java.util.Optional;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.platform.access.PersonId;
import org.banyan.platform.language.Language;

/// What a person asks to be imported, and into which community.
public record ImportOrder(
    Path export,
    String name,
    CommunityId community,
    ReadingOptions options,
    Optional<PersonId> actor,
    Language language,
    Optional<UploadId> upload,
    boolean withoutText,
    Basis basis) {

  /// An order of which nobody said why the export may be kept.
  public ImportOrder(
      Path export,
      String name,
      CommunityId community,
      ReadingOptions options,
      Optional<PersonId> actor,
      Language language,
      Optional<UploadId> upload,
      boolean withoutText) {
    this(export, name, community, options, actor, language, upload, withoutText, Basis.NOT_STATED);
  }

  /// An order for an export that lies somewhere already.
  public ImportOrder(
      Path export,
      String name,
      CommunityId community,
      ReadingOptions options,
      Optional<PersonId> actor,
      Language language) {
    this(export, name, community, options, actor, language, Optional.empty(), false);
  }
}
