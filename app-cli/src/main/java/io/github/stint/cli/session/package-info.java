/** A command at work: the workspace and user it is about, its result, and the options that several commands share. */
@NullMarked
package io.github.stint.cli.session;

import org.jspecify.annotations.NullMarked;
