package io.github.stint.core.history;

import io.github.stint.core.workspace.WorkspaceId;

/**
 * Where a change was made, so that undoing in one workspace does not touch another.
 *
 * @param place identifies the service and the account, or the file of an offline workspace; contains no key
 */
public record ChangeScope(String place, WorkspaceId workspace) {}
