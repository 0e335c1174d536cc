/** The contract of the port {@link io.github.stint.core.project.Projects}. */
@NullMarked
package io.github.stint.contract.project;

import org.jspecify.annotations.NullMarked;
