/// Where comments and attachments are posted to and fetched from.
@NullMarked
package org.banyan.platform.discussion.web;

import org.jspecify.annotations.NullMarked;
