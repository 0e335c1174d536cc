/** The results of tools: small, with local times, and with the texts of users apart from those of the program. */
@NullMarked
package io.github.stint.mcp.result;

import org.jspecify.annotations.NullMarked;
