/// Tests of access.
@NullMarked
package org.banyan.platform.access;

import org.jspecify.annotations.NullMarked;
