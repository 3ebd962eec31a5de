/// What stands between the network and the application: the public address, proxies that may be
/// believed, foreign hosts and foreign sites, headers, tokens of forms.
@NullMarked
@NamedInterface("edge")
package org.banyan.platform.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
