/// What people say about anything, and what they attach to it.
@NullMarked
@NamedInterface("discussion")
package org.banyan.platform.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
