/// Charters being worked out: drafts with their steps, proposed, talked about and adopted.
@NullMarked
package org.banyan.organisation.draft;

import org.jspecify.annotations.NullMarked;
