package io.github.stint.cli.config;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.stint.core.error.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The saved settings, grouped in profiles, in a file that only its owner may read. Each write replaces the whole file; if two processes
 * write at the same time, the last write wins.
 */
public final class ConfigFile {

    /** The profile of offline runs. */
    public static final String OFFLINE = "offline";
    /** The profile of all other runs. */
    public static final String DEFAULT = "default";

    private static final String OPERATION = "use the settings";

    private final Path file;

    /** Reads and writes the settings in that file, which need not exist yet. */
    public ConfigFile(Path file) {
        this.file = file;
    }

    private record Content(@Nullable Map<String, Map<String, String>> profiles) {}

    /**
     * Returns the setting, or empty if it is not set.
     *
     * @throws Unavailable if the file cannot be read
     */
    public Optional<String> get(String profile, String name) {
        return Optional.ofNullable(read().get(profile)).flatMap(settings -> Optional.ofNullable(settings.get(name)));
    }

    /**
     * Sets a setting and keeps all others.
     *
     * @throws Unavailable if the file cannot be read or written
     */
    public void set(String profile, String name, String value) {
        Map<String, Map<String, String>> profiles = read();
        profiles.computeIfAbsent(profile, missing -> new LinkedHashMap<>()).put(name, value);
        write(profiles);
    }

    /**
     * Removes a setting, if it is set, and keeps all others.
     *
     * @throws Unavailable if the file cannot be read or written
     */
    public void remove(String profile, String name) {
        Map<String, Map<String, String>> profiles = read();
        Map<String, String> settings = profiles.getOrDefault(profile, Map.of());
        if (settings.containsKey(name)) {
            settings.remove(name);
            write(profiles);
        }
    }

    /**
     * Returns all settings of the profile by name; empty if the profile does not exist.
     *
     * @throws Unavailable if the file cannot be read
     */
    public Map<String, String> all(String profile) {
        return Map.copyOf(read().getOrDefault(profile, Map.of()));
    }

    /**
     * Whether the profile exists: it does as soon as one of its settings was set.
     *
     * @throws Unavailable if the file cannot be read
     */
    public boolean hasProfile(String profile) {
        return read().containsKey(profile);
    }

    /**
     * Returns the names of the profiles, in alphabetical order; empty if nothing was saved.
     *
     * @throws Unavailable if the file cannot be read
     */
    public List<String> profiles() {
        return read().keySet().stream().sorted().toList();
    }

    /** The path of the file. */
    public Path file() {
        return file;
    }

    private Map<String, Map<String, String>> read() {
        try {
            String text = Files.readString(file);
            @Nullable Content content = new Gson().fromJson(text, Content.class);
            if (content == null || content.profiles() == null) {
                throw unusable("it has no profiles");
            }
            requireNoNull(content.profiles());
            return new LinkedHashMap<>(content.profiles());
        } catch (NoSuchFileException nothingSavedYet) {
            return new LinkedHashMap<>();
        } catch (IOException | JsonParseException failure) {
            throw unusable(String.valueOf(failure.getMessage()));
        }
    }

    /** Rejects null, which is neither a value nor the absence of a setting. */
    private void requireNoNull(Map<String, Map<String, String>> profiles) {
        profiles.forEach((name, settings) -> {
            if (settings == null || settings.values().stream().anyMatch(Objects::isNull)) {
                throw unusable("the profile " + name + " contains null");
            }
        });
    }

    private void write(Map<String, Map<String, String>> profiles) {
        try {
            String content = new Gson().toJson(new Content(profiles));
            Path folder = file.toAbsolutePath().resolveSibling("");
            Files.createDirectories(folder, privateFolder(folder));
            // A temporary file can be read by its owner only, and keeps this permission when it is renamed.
            Path temporary = Files.createTempFile(folder, "config", ".tmp");
            try {
                Files.writeString(temporary, content + "\n");
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException failure) {
            throw unusable(String.valueOf(failure.getMessage()));
        }
    }

    /** The permissions of a folder that only its owner can use, where the file system has permissions. */
    private static FileAttribute<?>[] privateFolder(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private Unavailable unusable(String reason) {
        return new Unavailable(
                OPERATION,
                "settings-unusable",
                "cannot use the settings in " + file + ": " + reason,
                "repair the file, or move it away to start over",
                false);
    }
}
