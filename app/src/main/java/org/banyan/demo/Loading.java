package org.banyan.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import org.banyan.demo.Sample.State;
import org.banyan.platform.jobs.Progress;
import org.banyan.platform.jobs.Work;
import org.banyan.platform.jobs.Worker;
import org.banyan.platform.language.Words;
import org.banyan.platform.store.DataDirectory;
import org.banyan.simulator.Simulated;
import org.banyan.simulator.Simulator;
import org.banyan.simulator.World;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Makes the brand up and brings it in, piece by piece; what is there already is not brought twice.
@Component
class Loading implements Worker {

  static final String KIND = "demo.load";

  private static final int WHOLE = 100;
  private static final int MADE_UP = 15;

  private final Samples samples;
  private final DemoWorld worlds;
  private final SampleCharter charter;
  private final SampleCommunity community;
  private final DataDirectory directory;

  Loading(
      Samples samples,
      DemoWorld worlds,
      SampleCharter charter,
      SampleCommunity community,
      DataDirectory directory) {
    this.samples = samples;
    this.worlds = worlds;
    this.charter = charter;
    this.community = community;
    this.directory = directory;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String run(Work work, Progress progress) throws Exception {
    var sample = samples.find();
    if (sample.filter(found -> found.state() == State.LOADING).isEmpty()) {
      return "";
    }
    load(sample.get(), directory.run().resolve("demo-" + work.id()), progress);
    return "/";
  }

  private void load(Sample sample, Path folder, Progress progress) throws Exception {
    var words = Words.of(sample.language());
    progress.at(0, WHOLE, words.say("demo.progress.charter"));
    charter.adopt();
    try {
      var brand = make(sample, folder, progress);
      community.bring(brand, share(progress));
      samples.markLoaded();
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  // The day it began counts, so that going on after a crash makes up the same brand.
  private Simulated make(Sample sample, Path folder, Progress progress) {
    var world = worlds.ending(LocalDate.ofInstant(sample.begunAt(), World.ZONE));
    var note = Words.of(sample.language()).say("demo.progress.making");
    return new Simulator(world)
        .emit(folder, day -> progress.at((long) day * MADE_UP / world.days(), WHOLE, note));
  }

  private static Progress share(Progress progress) {
    return (done, total, note) ->
        progress.at(MADE_UP + (total <= 0 ? 0 : (WHOLE - MADE_UP) * done / total), WHOLE, note);
  }
}
