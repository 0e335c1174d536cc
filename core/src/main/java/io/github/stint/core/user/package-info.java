/** The users who track time. */
@NullMarked
package io.github.stint.core.user;

import org.jspecify.annotations.NullMarked;
