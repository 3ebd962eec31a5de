/// The organisation as programs see it, under `/api/v1`.
@NullMarked
package org.banyan.organisation.api;

import org.jspecify.annotations.NullMarked;
