/// Organisations as other communities publish them, read as charters with the facts they state.
@NullMarked
@NamedInterface("origin")
package org.banyan.organisation.origin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
