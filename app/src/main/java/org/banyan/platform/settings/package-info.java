/// What administrators set while the application runs.
@NullMarked
@NamedInterface("settings")
package org.banyan.platform.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
