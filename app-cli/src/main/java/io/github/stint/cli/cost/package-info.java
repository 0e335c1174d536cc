/** What each command sends at most, which is reserved before it runs. */
@NullMarked
package io.github.stint.cli.cost;

import org.jspecify.annotations.NullMarked;
