/// What a person should know.
@NullMarked
@NamedInterface("notice")
package org.banyan.platform.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
