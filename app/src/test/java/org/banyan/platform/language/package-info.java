/// Tests of language.
@NullMarked
package org.banyan.platform.language;

import org.jspecify.annotations.NullMarked;
