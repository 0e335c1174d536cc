/** Workspaces, which contain clients, projects, tags and time entries. */
@NullMarked
package io.github.stint.core.workspace;

import org.jspecify.annotations.NullMarked;
