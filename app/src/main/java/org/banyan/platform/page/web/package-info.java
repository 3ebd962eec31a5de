/// The pages that belong to no room: search, preferences, saved views, the parts on show.
@NullMarked
package org.banyan.platform.page.web;

import org.jspecify.annotations.NullMarked;
