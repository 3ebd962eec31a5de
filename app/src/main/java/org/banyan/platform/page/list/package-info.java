/// Lists that can be searched, filtered, sorted, paged and taken away as a file.
@NullMarked
@NamedInterface("page")
package org.banyan.platform.page.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
