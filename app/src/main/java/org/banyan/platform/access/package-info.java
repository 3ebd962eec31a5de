/// Who may do what: powers, the declarations on handlers, and decisions with reasons.
@NullMarked
@NamedInterface("access")
package org.banyan.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
