/// Charters being worked out: drafts with their steps, proposed, talked about and adopted.
@NullMarked
@NamedInterface("draft")
package org.banyan.organisation.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
