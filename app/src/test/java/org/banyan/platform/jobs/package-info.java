/// Tests of jobs.
@NullMarked
package org.banyan.platform.jobs;

import org.jspecify.annotations.NullMarked;
