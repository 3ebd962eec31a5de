/// Tests of the analysis engine.
@NullMarked
package org.banyan.analysis;

import org.jspecify.annotations.NullMarked;
