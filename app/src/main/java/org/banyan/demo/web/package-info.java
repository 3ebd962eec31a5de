/// The sample workspace on the start page.
@NullMarked
package org.banyan.demo.web;

import org.jspecify.annotations.NullMarked;
