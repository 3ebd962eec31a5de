/// How Git repositories are read without anything of the machine around them.
@NullMarked
@NamedInterface("git")
package org.banyan.platform.git;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
