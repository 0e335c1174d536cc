/** What an id, a name and a longer text may look like; the limits are the service's own. */
@NullMarked
package io.github.stint.core.text;

import org.jspecify.annotations.NullMarked;
