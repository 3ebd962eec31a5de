package org.banyan.organisation.origin;

import java.util.List;
import org.banyan.organisation.yaml.Problem;

/// A single file as if it were a folder.
public record OneFile(SourceFile file) implements SourceFolder {

  @Override
  public String name() {
    return file.name();
  }

  @Override
  public boolean isSingle() {
    return true;
  }

  @Override
  public List<SourceFile> files() {
    return List.of(file);
  }

  @Override
  public List<Problem> problems() {
    return List.of();
  }
}
