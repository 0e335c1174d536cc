/** What every contract stands on: the fixture, sample entities, and assertions on errors. */
@NullMarked
package io.github.stint.contract;

import org.jspecify.annotations.NullMarked;
