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
          old.addAll(unnamed(erasure.community()));
          return old;
        });
    return () -> gone.forEach(WordTraces::delete);
  }

  /// Parts that have been put together lie on for a day, and no batch names them any more. Nobody
  /// writes new ones while the community is held.
  private List<Path> unnamed(CommunityId community) {
    var folder = directory.record().resolve(community.value().toString());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .filter(file -> !manifest.names(directory.record().relativize(file).toString()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The record cannot be looked through (%s).".formatted(folder), e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The words cannot be deleted (%s).".formatted(file), e);
    }
  }
}
