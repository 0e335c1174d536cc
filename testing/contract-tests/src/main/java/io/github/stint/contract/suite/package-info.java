/** All contracts in one test class. */
@NullMarked
package io.github.stint.contract.suite;

import org.jspecify.annotations.NullMarked;
