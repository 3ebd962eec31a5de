@NullMarked
package org.banyan.platform.sheet.grid;

import org.jspecify.annotations.NullMarked;
