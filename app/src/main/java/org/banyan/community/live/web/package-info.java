/// The addresses that platforms call, and the pages on which people look after live sources.
@NullMarked
package org.banyan.community.live.web;

import org.jspecify.annotations.NullMarked;
