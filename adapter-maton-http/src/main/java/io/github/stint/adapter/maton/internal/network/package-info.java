/** The connections, threads and times of requests, which clients with different keys can share. */
@NullMarked
package io.github.stint.adapter.maton.internal.network;

import org.jspecify.annotations.NullMarked;
