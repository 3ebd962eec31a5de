/// Tests of audit.
@NullMarked
package org.banyan.platform.audit;

import org.jspecify.annotations.NullMarked;
