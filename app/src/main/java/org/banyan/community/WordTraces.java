package org.banyan.community;

import static db.community.Tables.SEGMENT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.banyan.community.record.WordsOfSome;
import org.banyan.platform.store.DataDirectory;
import org.banyan.platform.store.Lake;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// The words that a member wrote. They lie apart by identity, so that few files are written anew.
@Repository
class WordTraces implements MemberTraces {

  private final DSLContext db;
  private final Lake lake;
  private final Manifest manifest;
  private final DataDirectory directory;

  WordTraces(DSLContext db, Lake lake, Manifest manifest, DataDirectory directory) {
    this.db = db;
    this.lake = lake;
    this.manifest = manifest;
    this.directory = directory;
  }

  /// What they wrote is told with the activities.
  @Override
  public Map<String, List<Map<String, Object>>> held(CommunityId community, Profile member) {
    return Map.of();
  }

  @Override
  public Runnable forget(Erasure erasure) {
    var gone =
        lake.ask(connection -> {
          var words = new WordsOfSome(connection, directory.record(), erasure.identities());
          var old = new ArrayList<Path>();
          for (var segment : manifest.texts(erasure.community())) {
            if (words.areIn(segment)) {
              var batch =
                  db.select(SEGMENT.BATCH_ID)
                      .from(SEGMENT)
                      .where(SEGMENT.PATH.eq(segment.path()))
                      .fetchSingle()
                      .value1();
              var left = words.without(segment);
              manifest.forget(List.of(segment));
              left.ifPresent(fresh -> manifest.add(new BatchId(batch), List.of(fresh)));
              old.add(directory.record().resolve(segment.path()));
            }
          }
          return old;
        });
    return () -> gone.forEach(WordTraces::delete);
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The words cannot be deleted (%s).".formatted(file), e);
    }
  }
}
