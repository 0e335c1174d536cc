/** The contract of the port {@link io.github.stint.core.task.Tasks}. */
@NullMarked
package io.github.stint.contract.task;

import org.jspecify.annotations.NullMarked;
