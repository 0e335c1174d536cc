package io.github.stint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.stint.cli.env.EnvironmentVariables;
import io.github.stint.cli.env.UsageError;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {

    private static UserFolders with(Map<String, String> environment) {
        return new UserFolders(new EnvironmentVariables(environment), "/home/ada");
    }

    @Test
    void areInTheHomeFolderByDefault() {
        assertThat(with(Map.of()).data()).isEqualTo(Path.of("/home/ada/.local/share/stint"));
        assertThat(with(Map.of()).config()).isEqualTo(Path.of("/home/ada/.config/stint"));
        assertThat(with(Map.of()).cache()).isEqualTo(Path.of("/home/ada/.cache/stint"));
    }

    @Test
    void areInTheBaseDirectoriesOfTheDesktop() {
        UserFolders folders =
                with(Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "/config", "XDG_CACHE_HOME", "/cache"));

        assertThat(folders.data()).isEqualTo(Path.of("/data/stint"));
        assertThat(folders.config()).isEqualTo(Path.of("/config/stint"));
        assertThat(folders.cache()).isEqualTo(Path.of("/cache/stint"));
    }

    @Test
    void ignoreRelativeAndBlankBaseDirectories() {
        UserFolders folders = with(Map.of("XDG_DATA_HOME", "data", "XDG_CONFIG_HOME", " ", "XDG_CACHE_HOME", "."));

        assertThat(folders.data()).isEqualTo(Path.of("/home/ada/.local/share/stint"));
        assertThat(folders.config()).isEqualTo(Path.of("/home/ada/.config/stint"));
        assertThat(folders.cache()).isEqualTo(Path.of("/home/ada/.cache/stint"));
    }

    @Test
    void areInTheFoldersOfTheStintVariables() {
        UserFolders folders = with(Map.of(
                "STINT_DATA_DIR",
                "here",
                "STINT_CONFIG_DIR",
                "/there",
                "STINT_CACHE_DIR",
                "/elsewhere",
                "XDG_DATA_HOME",
                "/data",
                "XDG_CONFIG_HOME",
                "/x",
                "XDG_CACHE_HOME",
                "/y"));

        assertThat(folders.data()).isEqualTo(Path.of("here"));
        assertThat(folders.config()).isEqualTo(Path.of("/there"));
        assertThat(folders.cache()).isEqualTo(Path.of("/elsewhere"));
    }

    @Test
    void a_text_that_is_no_path_is_named() {
        UserFolders invalid = with(Map.of("STINT_DATA_DIR", "a\u0000b", "XDG_CACHE_HOME", "/\u0000"));
        UserFolders homeless = new UserFolders(new EnvironmentVariables(Map.of()), "\u0000");

        assertThatThrownBy(invalid::data).isInstanceOf(UsageError.class).hasMessageStartingWith("STINT_DATA_DIR: ");
        assertThatThrownBy(invalid::cache).isInstanceOf(UsageError.class).hasMessageStartingWith("XDG_CACHE_HOME: ");
        assertThatThrownBy(homeless::config).isInstanceOf(UsageError.class).hasMessageStartingWith("the home folder: ");
    }
}
