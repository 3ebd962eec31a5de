/// Charts with their captions, and the table that says the same.
@NullMarked
@NamedInterface("page")
package org.banyan.platform.page.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
