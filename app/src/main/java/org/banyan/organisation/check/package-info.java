/// The check of organisation files as the command line shows it: like a compiler's report.
@NullMarked
@NamedInterface("check")
package org.banyan.organisation.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
