/// The communities as programs see them, under `/api/v1`.
@NullMarked
package org.banyan.community.api;

import org.jspecify.annotations.NullMarked;
