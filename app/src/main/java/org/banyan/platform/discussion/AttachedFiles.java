package org.banyan.platform.discussion;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.banyan.platform.store.DataDirectory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// The attached files on disk, named by us: what a file was called never becomes a path.
@Component
class AttachedFiles {

  private static final int SHARD = 2;

  private final Path root;
  private final long limit;

  AttachedFiles(
      DataDirectory directory, @Value("${banyan.attachments.largest:25MB}") DataSize limit) {
    this.root = directory.files().resolve("attachments");
    this.limit = limit.toBytes();
  }

  long limit() {
    return limit;
  }

  /// Writes a file through to the disk and answers its size; empty when it is larger than allowed,
  /// and then nothing is left of it.
  Optional<Long> keep(UUID id, InputStream content) throws IOException {
    var place = place(id);
    Files.createDirectories(place.getParent());
    var draft = Files.createTempFile(place.getParent(), "draft", "");
    try {
      var size = write(content, draft);
      if (size > limit) {
        return Optional.empty();
      }
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      return Optional.of(size);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  byte[] start(UUID id) throws IOException {
    try (var in = Files.newInputStream(place(id))) {
      return in.readNBytes(MediaTypes.NEEDED);
    }
  }

  InputStream open(UUID id) throws IOException {
    return Files.newInputStream(place(id));
  }

  void remove(UUID id) throws IOException {
    Files.deleteIfExists(place(id));
  }

  private long write(InputStream content, Path draft) throws IOException {
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE);
        var out = Channels.newOutputStream(channel)) {
      var buffer = new byte[64 * 1024];
      var size = 0L;
      for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > limit) {
          return size;
        }
        out.write(buffer, 0, read);
      }
      channel.force(true);
      return size;
    }
  }

  private Path place(UUID id) {
    var name = id.toString();
    return root.resolve(name.substring(name.length() - SHARD)).resolve(name);
  }
}
