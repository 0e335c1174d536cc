/** The formats of reports. */
@NullMarked
package io.github.stint.cli.output.report;

import org.jspecify.annotations.NullMarked;
