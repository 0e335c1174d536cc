/** What the commands for resources share: finding, naming, showing, deleting and applying an action. */
@NullMarked
package io.github.stint.cli.command.resource;

import org.jspecify.annotations.NullMarked;
