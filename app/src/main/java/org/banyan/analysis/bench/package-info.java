/// What the views cost: presence measured against a loop written by hand.
@NullMarked
package org.banyan.analysis.bench;

import org.jspecify.annotations.NullMarked;
