/** Rendering of results: tables for people; JSON, CSV and ids for programs. */
@NullMarked
package io.github.stint.cli.output;

import org.jspecify.annotations.NullMarked;
