/** The contracts of the use cases that start, stop, log and retire. */
@NullMarked
package io.github.stint.contract.tracking;

import org.jspecify.annotations.NullMarked;
