/// What was done by whom, written with the change itself and sealed afterwards.
@NullMarked
@NamedInterface("audit")
package org.banyan.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
