/// The pages of today.
@NullMarked
package org.banyan.today.web;

import org.jspecify.annotations.NullMarked;
