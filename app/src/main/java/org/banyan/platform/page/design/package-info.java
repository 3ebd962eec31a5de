/// The parts of the product on show, with sample values, for those who build with them.
@NullMarked
package org.banyan.platform.page.design;

import org.jspecify.annotations.NullMarked;
