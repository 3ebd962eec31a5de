package org.banyan.organisation.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.banyan.organisation.history.GitClone.Kept;
import org.banyan.organisation.origin.Recollection;
import org.banyan.organisation.origin.SourceFile;
import org.banyan.organisation.origin.SourceFolder;
import org.banyan.organisation.yaml.Problem;
import org.banyan.organisation.yaml.SourceText;

/// The files of one revision of a clone.
record FolderInGit(GitClone source, Path place, List<Kept> kept, Recollection recollection)
    implements SourceFolder {

  @Override
  public String name() {
    return place.toString();
  }

  @Override
  public boolean isSingle() {
    return source.isSingle();
  }

  @Override
  public List<SourceFile> files() {
    return kept.stream().<SourceFile>map(each -> new InGit(this, each)).toList();
  }

  @Override
  public List<Problem> problems() {
    return List.of();
  }

  /// One of its files.
  private record InGit(FolderInGit folder, Kept kept) implements SourceFile {

    @Override
    public String path() {
      return kept.path();
    }

    @Override
    public String name() {
      return folder.isSingle() ? folder.name() : folder.place().resolve(kept.path()).toString();
    }

    @Override
    public long size() throws IOException {
      return folder.source().repository().open(kept.content()).getSize();
    }

    @Override
    public byte[] bytes() throws IOException {
      return folder
          .source()
          .repository()
          .open(kept.content())
          .getCachedBytes((int) SourceText.LARGEST);
    }

    @Override
    public String fingerprint() {
      return kept.content().name();
    }
  }
}
