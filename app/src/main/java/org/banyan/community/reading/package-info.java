/// Readers that turn an export from where a community lives into rows, without keeping any of them.
@NamedInterface("reading")
@NullMarked
package org.banyan.community.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
