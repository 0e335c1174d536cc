/** Gives a task to an agent in a workspace of its own, and judges what it did. */
@NullMarked
package io.github.stint.agenttasks.trial;

import org.jspecify.annotations.NullMarked;
