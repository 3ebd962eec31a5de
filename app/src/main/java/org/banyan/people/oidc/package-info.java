/// Asks a provider of identities who somebody is (OpenID Connect).
@NullMarked
package org.banyan.people.oidc;

import org.jspecify.annotations.NullMarked;
