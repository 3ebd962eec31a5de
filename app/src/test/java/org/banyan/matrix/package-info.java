/// Who may ask what, tried for every address and everybody.
@NullMarked
package org.banyan.matrix;

import org.jspecify.annotations.NullMarked;
