package io.github.stint.cli.config;

import io.github.stint.core.error.Unavailable;
import io.github.stint.core.file.AtomicFile;
import io.github.stint.core.file.FileInUseException;
import io.github.stint.core.file.FileProblem;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The saved settings, grouped in profiles, in a file that only its owner may read, unless it has other permissions already. Each change
 * replaces the whole file, or changes nothing; changes of several processes are made one after the other.
 */
public final class ConfigFile {

    /** The profile of offline runs. */
    public static final String OFFLINE = "offline";
    /** The profile of all other runs. */
    public static final String DEFAULT = "default";

    private static final String OPERATION = "use the settings";
    private static final String CODE = "settings-unusable";

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);
    /** A larger file does not contain settings. */
    private static final int MAX_BYTES = 1 << 20;

    private final AtomicFile file;

    /** Reads and writes the settings in that file, which need not exist yet. */
    public ConfigFile(Path file) {
        this.file = AtomicFile.at(file);
    }

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
        change(profiles -> {
            profiles.computeIfAbsent(profile, missing -> new LinkedHashMap<>()).put(name, value);
            return true;
        });
    }

    /**
     * Removes a setting, if it is set, and keeps all others.
     *
     * @throws Unavailable if the file cannot be read or written
     */
    public void remove(String profile, String name) {
        if (all(profile).containsKey(name)) {
            change(profiles -> {
                Map<String, String> settings = profiles.getOrDefault(profile, new LinkedHashMap<>());
                return settings.keySet().remove(name);
            });
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
        return file.path();
    }

    private Map<String, Map<String, String>> read() {
        try {
            byte[] text = file.read(MAX_BYTES + 1);
            if (text.length > MAX_BYTES) {
                throw unusable("it is larger than " + MAX_BYTES + " bytes");
            }
            return ConfigFormat.read(text);
        } catch (NoSuchFileException nothingSavedYet) {
            return new LinkedHashMap<>();
        } catch (IOException failure) {
            throw new Unavailable(
                    OPERATION,
                    CODE,
                    "cannot read the settings in " + file.path() + ": " + FileProblem.reason(failure),
                    "check that it is a file that you can read",
                    false);
        } catch (ConfigFormat.Invalid invalid) {
            throw unusable(String.valueOf(invalid.getMessage()));
        }
    }

    /** Reads, changes and writes the settings while no other process does, and writes only if the change returns true. */
    private void change(Predicate<Map<String, Map<String, String>>> change) {
        try {
            file.locked(LOCK_TIMEOUT, () -> {
                Map<String, Map<String, String>> profiles = read();
                boolean changed = change.test(profiles);
                if (changed) {
                    file.replace(ConfigFormat.write(profiles), AtomicFile.Durability.ON_DISK);
                }
                return changed;
            });
        } catch (FileInUseException locked) {
            throw new Unavailable(
                    OPERATION,
                    CODE,
                    "cannot save the settings in " + file.path() + ": " + FileProblem.reason(locked),
                    "try again when the other process has finished; nothing was changed",
                    true);
        } catch (IOException failure) {
            throw new Unavailable(
                    OPERATION,
                    CODE,
                    "cannot save the settings in " + file.path() + ": " + FileProblem.reason(failure),
                    failure instanceof AtomicFile.NotFlushedException
                            ? "check the settings with: stint config list"
                            : "free disk space or make the folder writable; nothing was changed",
                    false);
        }
    }

    private Unavailable unusable(String reason) {
        return new Unavailable(
                OPERATION,
                CODE,
                "cannot use the settings in " + file.path() + ": " + reason,
                "repair the file, or move it away to start over",
                false);
    }
}
