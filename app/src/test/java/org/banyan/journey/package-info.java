/// Journeys through the product in a real browser.
@NullMarked
package org.banyan.journey;

import org.jspecify.annotations.NullMarked;
