/// The page of a person's notices.
@NullMarked
package org.banyan.platform.notice.web;

import org.jspecify.annotations.NullMarked;
