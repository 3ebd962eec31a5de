/// How a finding of the review can be put right without anybody having to think: changes that make
/// it go away and bring no other.
@NullMarked
@NamedInterface("fix")
package org.banyan.organisation.fix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
