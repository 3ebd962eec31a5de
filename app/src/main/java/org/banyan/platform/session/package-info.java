/// Who is signed in, from which device, and until when.
@NullMarked
@NamedInterface("session")
package org.banyan.platform.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
