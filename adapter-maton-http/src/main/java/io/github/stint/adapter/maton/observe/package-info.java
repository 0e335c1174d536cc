/** What a program can observe of the requests that the adapter sends. */
@NullMarked
package io.github.stint.adapter.maton.observe;

import org.jspecify.annotations.NullMarked;
