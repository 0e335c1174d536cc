/**
 * The form of values in JSON, for adapters to JSON libraries. {@link io.github.stint.core.json.JsonForms} has the form of each type;
 * {@link io.github.stint.core.json.JsonValue} is what a library writes and reads.
 */
@NullMarked
package io.github.stint.core.json;

import org.jspecify.annotations.NullMarked;
