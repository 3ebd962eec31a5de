/// The pages of the organisation.
@NullMarked
package org.banyan.organisation.web;

import org.jspecify.annotations.NullMarked;
