/** What tools answer: small, with local times, and with the texts of users apart from those of the program. */
@NullMarked
package io.github.stint.mcp.answer;

import org.jspecify.annotations.NullMarked;
