/** Workspaces over HTTP. Internal to the adapter. */
@NullMarked
package io.github.stint.adapter.maton.internal.workspace;

import org.jspecify.annotations.NullMarked;
