/// The charter as an Excel workbook: one sheet for each kind of part, out and back in.
@NullMarked
package org.banyan.organisation.workbook;

import org.jspecify.annotations.NullMarked;
