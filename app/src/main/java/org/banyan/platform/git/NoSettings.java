package org.banyan.platform.git;

import java.io.File;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/// Lets the reading of clones depend on nothing of the machine: no settings of its users are read,
/// and no Git is run to ask where they are.
public final class NoSettings extends SystemReader.Delegate {

  private NoSettings(SystemReader machine) {
    super(machine);
  }

  /// From now on, and for all of the application.
  public static synchronized void settle() {
    if (!(SystemReader.getInstance() instanceof NoSettings)) {
      SystemReader.setInstance(new NoSettings(SystemReader.getInstance()));
    }
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS files) {
    return new Blank(parent, files);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS files) {
    return new Blank(parent, files);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS files) {
    return new Blank(parent, files);
  }

  /// Settings that say nothing, and are never written.
  private static final class Blank extends FileBasedConfig {

    private Blank(Config parent, FS files) {
      super(parent, new File("blank"), files);
    }

    @Override
    public void load() {}

    @Override
    public void save() {}

    @Override
    public boolean isOutdated() {
      return false;
    }
  }
}
