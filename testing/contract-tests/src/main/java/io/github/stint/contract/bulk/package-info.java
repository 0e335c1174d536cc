/** The contract of the use case for many time entries. */
@NullMarked
package io.github.stint.contract.bulk;

import org.jspecify.annotations.NullMarked;
