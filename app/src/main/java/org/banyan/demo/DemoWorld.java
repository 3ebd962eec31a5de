package org.banyan.demo;

import java.time.LocalDate;
import org.banyan.simulator.World;

/// Which world the sample shows, ending on a day.
@FunctionalInterface
interface DemoWorld {

  World ending(LocalDate day);
}
