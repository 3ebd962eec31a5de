package org.banyan.community.reading;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;

/// A file that is being read, and how far.
record Source(ExportFile file, Extent extent) {

  InputStream open() throws IOException {
    return file.open(extent::read);
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
