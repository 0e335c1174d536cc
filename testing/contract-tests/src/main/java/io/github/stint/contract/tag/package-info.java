/** The contract of the port {@link io.github.stint.core.tag.Tags}. */
@NullMarked
package io.github.stint.contract.tag;

import org.jspecify.annotations.NullMarked;
