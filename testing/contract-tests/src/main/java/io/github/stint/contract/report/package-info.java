/** The contract of time reports. */
@NullMarked
package io.github.stint.contract.report;

import org.jspecify.annotations.NullMarked;
