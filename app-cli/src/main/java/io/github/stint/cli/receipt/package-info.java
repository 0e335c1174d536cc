/** What receipts of changes state. */
@NullMarked
package io.github.stint.cli.receipt;

import org.jspecify.annotations.NullMarked;
