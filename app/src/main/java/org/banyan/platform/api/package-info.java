/// What the interface for programs has in common: how it says that something went wrong.
@NullMarked
@NamedInterface("api")
package org.banyan.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
