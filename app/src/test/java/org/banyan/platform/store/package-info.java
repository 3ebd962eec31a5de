/// The stores put to the test, and the fixtures on which every other test stands.
@NullMarked
package org.banyan.platform.store;

import org.jspecify.annotations.NullMarked;
