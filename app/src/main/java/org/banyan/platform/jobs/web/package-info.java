/// How far long work is, as pages ask for it.
@NullMarked
package org.banyan.platform.jobs.web;

import org.jspecify.annotations.NullMarked;
