/** What the nouns share: how a thing is found and named, and the verbs that are the same for all. */
@NullMarked
package io.github.stint.cli.command.resource;

import org.jspecify.annotations.NullMarked;
