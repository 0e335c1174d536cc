/** Creates, updates and deletes many time entries, with a receipt for each. */
@NullMarked
package io.github.stint.core.bulk;

import org.jspecify.annotations.NullMarked;
