/// What passes between a device with a passkey and us (WebAuthn).
@NullMarked
package org.banyan.people.webauthn;

import org.jspecify.annotations.NullMarked;
