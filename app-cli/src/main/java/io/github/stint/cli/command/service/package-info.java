/** The commands for the service and the program itself: doctor, api, simulate and version. */
@NullMarked
package io.github.stint.cli.command.service;

import org.jspecify.annotations.NullMarked;
