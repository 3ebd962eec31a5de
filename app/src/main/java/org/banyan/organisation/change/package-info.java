/// What can be done to a charter, as values: changes that are replayed, undone, told in words,
/// collected in drafts and carried over to another charter in force.
@NullMarked
@NamedInterface("change")
package org.banyan.organisation.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
