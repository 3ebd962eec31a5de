/// What the posts of the charter let accounts do: who is whom, compiled grants, and why.
@NullMarked
@NamedInterface("authority")
package org.banyan.organisation.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
