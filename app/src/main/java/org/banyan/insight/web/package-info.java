/// The pages of insight.
@NullMarked
package org.banyan.insight.web;

import org.jspecify.annotations.NullMarked;
