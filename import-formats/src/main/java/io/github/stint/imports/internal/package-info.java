/** The text of files, and how single values are written in them; only for the package above. */
@NullMarked
package io.github.stint.imports.internal;

import org.jspecify.annotations.NullMarked;
