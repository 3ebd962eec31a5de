package org.banyan.community.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/// A file that is being read, and how far.
record Source(ExportFile file, AtomicLong done) {

  InputStream open() throws IOException {
    return file.open(done::addAndGet);
  }

  String name() {
    return file.name();
  }

  ZoneId zone() {
    return file.zone();
  }

  Place place(long line) {
    return file.place(line);
  }
}
