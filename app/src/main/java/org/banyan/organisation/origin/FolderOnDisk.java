package org.banyan.organisation.origin;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banyan.organisation.yaml.Position;
import org.banyan.organisation.yaml.Problem;
import org.banyan.organisation.yaml.Problem.Kind;

/// A folder on disk. Hidden folders are passed over, and a link is followed only to a file inside.
public final class FolderOnDisk implements SourceFolder {

  private static final int MOST = 200_000;

  private final Path root;
  private final List<SourceFile> files = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private FolderOnDisk(Path root) {
    this.root = root;
  }

  public static SourceFolder of(Path root) {
    var folder = new FolderOnDisk(root);
    folder.look();
    folder.files.sort(Comparator.comparing(SourceFile::path));
    return folder;
  }

  @Override
  public String name() {
    return root.toString();
  }

  @Override
  public boolean isSingle() {
    return Files.isRegularFile(root);
  }

  @Override
  public List<SourceFile> files() {
    return List.copyOf(files);
  }

  @Override
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  private void look() {
    if (isSingle()) {
      files.add(new OnDisk(root, lastName(root)));
      return;
    }
    try {
      Files.walkFileTree(root, new Walk(root.toRealPath()));
    } catch (IOException broken) {
      report(root, Kind.UNREADABLE, broken.getClass().getSimpleName());
    }
  }

  private void report(Path path, Kind kind, String argument) {
    problems.add(new Problem(path.toString(), Position.START, kind, List.of(argument)));
  }

  private static String lastName(Path path) {
    return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
  }

  private record OnDisk(Path file, String path) implements SourceFile {

    @Override
    public String name() {
      return file.toString();
    }

    @Override
    public long size() throws IOException {
      return Files.size(file);
    }

    @Override
    public byte[] bytes() throws IOException {
      return Files.readAllBytes(file);
    }
  }

  /// Goes through the folder; what cannot be entered is reported, and the rest is gone through.
  private final class Walk extends SimpleFileVisitor<Path> {

    private final Path inside;

    private Walk(Path inside) {
      this.inside = inside;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      var hidden = !folder.equals(root) && lastName(folder).startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (files.size() >= MOST) {
        report(root, Kind.TOO_MANY, Integer.toString(MOST));
        return FileVisitResult.TERMINATE;
      }
      if (attributes.isRegularFile() || (attributes.isSymbolicLink() && leadsInside(file))) {
        files.add(new OnDisk(file, root.relativize(file).toString().replace('\\', '/')));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException broken) {
      report(file, Kind.UNREADABLE, broken.getClass().getSimpleName());
      return FileVisitResult.CONTINUE;
    }

    private boolean leadsInside(Path link) throws IOException {
      if (!Files.exists(link)) {
        report(link, Kind.UNREADABLE, "NoSuchFileException");
        return false;
      }
      if (link.toRealPath().startsWith(inside)) {
        return Files.isRegularFile(link);
      }
      report(link, Kind.LEAVES_THE_FOLDER, lastName(link));
      return false;
    }
  }
}
