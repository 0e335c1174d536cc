package io.github.stint.adapter.maton.internal.transport;

import feign.Request.HttpMethod;

/** Which requests only read, so that repeating them has no effect. */
public final class SafeMethods {

    private SafeMethods() {}

    /** Whether a request of that method changes nothing. The service is sent no other safe method than GET. */
    public static boolean contain(HttpMethod method) {
        return method == HttpMethod.GET;
    }
}
