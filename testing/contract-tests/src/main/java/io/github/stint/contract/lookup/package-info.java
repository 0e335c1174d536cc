/** The contracts of finding entities by name, prefix or ID. */
@NullMarked
package io.github.stint.contract.lookup;

import org.jspecify.annotations.NullMarked;
