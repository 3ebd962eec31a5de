/// The pages of the settings.
@NullMarked
package org.banyan.platform.settings.web;

import org.jspecify.annotations.NullMarked;
