/// Members as integers, facts as sets, cohorts as ranges: who was present where and when.
@NullMarked
package org.banyan.analysis.presence;

import org.jspecify.annotations.NullMarked;
