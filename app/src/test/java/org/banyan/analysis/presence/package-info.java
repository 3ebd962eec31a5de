/// Tests of presence.
@NullMarked
package org.banyan.analysis.presence;

import org.jspecify.annotations.NullMarked;
