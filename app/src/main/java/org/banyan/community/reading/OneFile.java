package org.banyan.community.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// An export that is a single file.
record OneFile(Path file) implements ExportFiles {

  @Override
  public String title() {
    return "";
  }

  @Override
  public List<String> names() {
    return List.of(file.getFileName().toString());
  }

  @Override
  public long size(String name) throws IOException {
    return Files.size(file);
  }

  @Override
  public InputStream open(String name) throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() {}
}
