/** Lists in pages, and the words that all lists share: order, and a filter by name. */
@NullMarked
package io.github.stint.core.page;

import org.jspecify.annotations.NullMarked;
