package org.banyan.platform.store.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.banyan.platform.store.Checksum;

/// Counts and digests what is written through it; closing it leaves the target open.
final class Digested extends FilterOutputStream {

  private final MessageDigest digest = Checksum.sha256();
  private long bytes;

  Digested(OutputStream target) {
    super(target);
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] content, int from, int length) throws IOException {
    out.write(content, from, length);
    digest.update(content, from, length);
    bytes += length;
  }

  @Override
  public void close() throws IOException {
    flush();
  }

  long bytes() {
    return bytes;
  }

  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
