/// Long work with progress, and work at set times.
@NullMarked
@NamedInterface("jobs")
package org.banyan.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
