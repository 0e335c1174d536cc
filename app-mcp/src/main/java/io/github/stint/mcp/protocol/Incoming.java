package io.github.stint.mcp.protocol;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** A message of the client. */
sealed interface Incoming {

    /**
     * Expects a response.
     *
     * @param id a text or an integer
     * @param params empty if the client has sent none
     */
    record Request(JsonPrimitive id, String method, JsonObject params) implements Incoming {}

    /**
     * Expects no response.
     *
     * @param params empty if the client has sent none
     */
    record Notification(String method, JsonObject params) implements Incoming {}

    /** Responds to a request that this server has not sent. */
    record Response() implements Incoming {}
}
