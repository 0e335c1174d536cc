package io.github.stint.hosts;

import java.nio.file.Path;

/**
 * How this build runs Maven, so that the builds of the hosts do the same.
 *
 * @param home the installation
 * @param userSettings the settings of the user; the file need not exist
 * @param offline whether nothing may be downloaded
 */
record MavenSettings(Path home, Path userSettings, boolean offline) {}
