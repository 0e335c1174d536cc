/** The contract of the port {@link io.github.stint.core.user.Users}. */
@NullMarked
package io.github.stint.contract.user;

import org.jspecify.annotations.NullMarked;
