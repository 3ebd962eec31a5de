/// The pages of the communities room.
@NullMarked
package org.banyan.community.web;

import org.jspecify.annotations.NullMarked;
