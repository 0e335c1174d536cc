/** The workspace on this machine: the ports on data that is stored in a folder. */
@NullMarked
package io.github.stint.adapter.offline;

import org.jspecify.annotations.NullMarked;
