/** The ledger of requests in a file. */
@NullMarked
package io.github.stint.adapter.maton.internal.ledger;

import org.jspecify.annotations.NullMarked;
