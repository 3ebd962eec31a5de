/// The health card of a community: a few honest figures, losses before gains.
@NullMarked
package org.banyan.analysis.health;

import org.jspecify.annotations.NullMarked;
