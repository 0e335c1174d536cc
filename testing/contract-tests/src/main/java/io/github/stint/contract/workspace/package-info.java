/** The contract of the port {@link io.github.stint.core.workspace.Workspaces}. */
@NullMarked
package io.github.stint.contract.workspace;

import org.jspecify.annotations.NullMarked;
