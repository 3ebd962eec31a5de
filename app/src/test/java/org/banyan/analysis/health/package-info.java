/// Tests of the health card.
@NullMarked
package org.banyan.analysis.health;

import org.jspecify.annotations.NullMarked;
