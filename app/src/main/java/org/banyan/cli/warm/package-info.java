/// Makes later starts quicker than the first.
@NullMarked
package org.banyan.cli.warm;

import org.jspecify.annotations.NullMarked;
