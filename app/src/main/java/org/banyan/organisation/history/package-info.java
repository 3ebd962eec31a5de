/// How an organisation came to be what it is: the revisions of its files in Git, replayed.
@NullMarked
@NamedInterface("history")
package org.banyan.organisation.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
