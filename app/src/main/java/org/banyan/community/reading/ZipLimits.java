package org.banyan.community.reading;

/// How much a zip may hold before it is taken for an attack or an accident.
record ZipLimits(int entries, long bytes, int ratio) {

  static final ZipLimits USUAL = new ZipLimits(500_000, 64L << 30, 300);

  /// Small files may shrink a lot without any harm.
  static final long HARMLESS = 32L << 20;

  boolean isBomb(long packed, long unpacked) {
    return unpacked > bytes || (unpacked > HARMLESS && unpacked > packed * ratio);
  }
}
