/** The contract of imports. */
@NullMarked
package io.github.stint.contract.importing;

import org.jspecify.annotations.NullMarked;
