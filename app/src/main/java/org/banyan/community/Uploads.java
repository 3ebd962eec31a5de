package org.banyan.community;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banyan.community.reading.ColumnMapping;
import org.banyan.community.reading.Exports;
import org.banyan.community.reading.ReadingOptions;
import org.banyan.community.reading.TableStart;
import org.banyan.platform.access.Acting;
import org.banyan.platform.access.Power;
import org.banyan.platform.access.Scope;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.jobs.Works;
import org.banyan.platform.language.Language;
import org.banyan.platform.page.NoSuch;
import org.banyan.platform.store.DataDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;

/// What people bring through the browser, on its way into the record: kept, looked at, imported as
/// long work or discarded.
@Service
public class Uploads {

  static final String LOOKING = "community.preview";
  static final String IMPORTING = "community.import";

  private static final long SOON_LOOKED_AT = 24L << 20;

  private final BroughtExports brought;
  private final RememberedColumns columns;
  private final Importing importing;
  private final Works works;
  private final DataDirectory directory;

  Uploads(
      BroughtExports brought,
      RememberedColumns columns,
      Importing importing,
      Works works,
      DataDirectory directory) {
    this.brought = brought;
    this.columns = columns;
    this.importing = importing;
    this.works = works;
    this.directory = directory;
  }

  /// Keeps what was brought and looks at it, at once or as long work where it is large.
  public Upload bring(Acting acting, Community community, String name, InputStream content) {
    acting.demand(Power.RECORD_IMPORT, new Scope.Community(community.id().value()));
    var id = UploadId.next();
    var file = place(id, plain(name));
    var upload =
        new Upload(
            id,
            community.id(),
            plain(name),
            keep(content, file),
            community.zone(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            acting.person(),
            Basis.NOT_STATED);
    brought.add(upload);
    return lookedAt(upload, acting);
  }

  private Upload lookedAt(Upload upload, Acting acting) {
    if (upload.bytes() > SOON_LOOKED_AT) {
      order(upload, LOOKING, acting);
    } else {
      look(upload, acting.language(), Progress.SILENT);
    }
    return found(upload.id());
  }

  /// How a table that was brought begins; nothing for what is no table.
  public Optional<TableStart> start(Upload upload) {
    var options = order(upload, Language.EN).options().remembering(columns.of(upload.community()));
    return Exports.start(place(upload.id(), upload.name()), options);
  }

  /// Takes a person’s word for the columns of a table and looks at it again.
  public Upload choose(Acting acting, UploadId id, ColumnMapping mapping) {
    var upload = found(id);
    acting.demand(Power.RECORD_IMPORT, new Scope.Community(upload.community().value()));
    brought.choose(id, mapping);
    return lookedAt(found(id), acting);
  }

  public Optional<Upload> find(UploadId id) {
    return brought.find(id);
  }

  List<Upload> all(CommunityId community) {
    return brought.of(community, Covered.EVERYTHING);
  }

  /// Those only that the person may read.
  public List<Upload> of(CommunityId community, Acting acting) {
    return brought.of(community, new Covered(acting.grants().reach(Power.COMMUNITY_READ)));
  }

  /// Orders the import of what was looked at, for a reason that the person states.
  @Transactional
  public void importing(Acting acting, UploadId id, Basis basis) {
    var upload = found(id);
    acting.demand(Power.RECORD_IMPORT, upload.whereabouts());
    brought.found(id, basis);
    order(upload, IMPORTING, acting);
  }

  public void discard(Acting acting, UploadId id) {
    var upload = found(id);
    acting.demand(Power.RECORD_IMPORT, upload.whereabouts());
    brought.remove(id);
    clear(id);
  }

  private void order(Upload upload, String kind, Acting acting) {
    var payload = upload.id().value() + " " + acting.language().code();
    brought.work(upload.id(), works.order(kind, payload, acting.person()));
  }

  void look(Upload upload, Language language, Progress progress) {
    brought.look(upload.id(), importing.look(order(upload, language), progress));
    brought.work(upload.id(), null);
  }

  /// Imports it; the commit of the batch takes the upload away too.
  ImportOutcome run(Upload upload, Language language, Progress progress) {
    var outcome = importing.run(order(upload, language), progress);
    switch (outcome) {
      case ImportOutcome.Imported _ -> clear(upload.id());
      case ImportOutcome.Refused(var problem) -> {
        brought.look(upload.id(), new PreviewOutcome.Refused(problem));
        brought.work(upload.id(), null);
      }
    }
    return outcome;
  }

  void stopped(Upload upload) {
    brought.work(upload.id(), null);
  }

  private ImportOrder order(Upload upload, Language language) {
    return new ImportOrder(
        place(upload.id(), upload.name()),
        upload.name(),
        upload.community(),
        new ReadingOptions(Optional.empty(), upload.zone(), upload.columns()),
        Optional.of(upload.by()),
        language,
        Optional.of(upload.id()),
        false,
        upload.basis());
  }

  private Upload found(UploadId id) {
    return brought.find(id).orElseThrow(() -> new NoSuch("upload", id));
  }

  private Path place(UploadId id, String name) {
    return folder(id.value()).resolve(name);
  }

  private Path folder(UUID id) {
    return directory.files().resolve("uploads").resolve(id.toString());
  }

  /// The last part of a name, without anything that a file system could take amiss.
  private static String plain(String name) {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var clean = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").strip();
    var shortened = clean.length() > 80 ? clean.substring(clean.length() - 80) : clean;
    return shortened.isEmpty() || shortened.startsWith(".") ? "export" + shortened : shortened;
  }

  private static long keep(InputStream content, Path file) {
    try {
      Files.createDirectories(file.getParent());
      return Files.copy(content, file);
    } catch (IOException e) {
      throw new UncheckedIOException("The upload cannot be kept (%s).".formatted(file), e);
    }
  }

  void clear(UploadId id) {
    try {
      FileSystemUtils.deleteRecursively(folder(id.value()));
    } catch (IOException e) {
      throw new UncheckedIOException("The upload cannot be cleared (%s).".formatted(id), e);
    }
  }
}
