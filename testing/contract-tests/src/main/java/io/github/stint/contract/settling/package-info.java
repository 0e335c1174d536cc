/** Contracts of unknown outcomes. */
@NullMarked
package io.github.stint.contract.settling;

import org.jspecify.annotations.NullMarked;
