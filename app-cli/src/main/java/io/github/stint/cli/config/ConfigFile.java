package io.github.stint.cli.config;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.github.stint.core.error.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings that were chosen to stay, in profiles, in a file that only its owner may read. It is replaced as a whole; of two
 * processes that write at once the last one wins.
 */
public final class ConfigFile {

    /** The profile of work offline. */
    public static final String OFFLINE = "offline";
    /** The profile of all other work. */
    public static final String DEFAULT = "default";

    private static final String OPERATION = "use the settings";

    private final Path file;

    /** The settings in that file, which need not exist yet. */
    public ConfigFile(Path file) {
        this.file = file;
    }

    private record Content(@Nullable Map<String, Map<String, String>> profiles) {}

    /**
     * The setting; empty if it was never chosen.
     *
     * @throws Unavailable if the file cannot be read
     */
    public Optional<String> get(String profile, String name) {
        return Optional.ofNullable(read().get(profile)).flatMap(settings -> Optional.ofNullable(settings.get(name)));
    }

    /**
     * Chooses a setting, and leaves all others.
     *
     * @throws Unavailable if the file cannot be read or written
     */
    public void set(String profile, String name, String value) {
        Map<String, Map<String, String>> profiles = read();
        profiles.computeIfAbsent(profile, missing -> new LinkedHashMap<>()).put(name, value);
        write(profiles);
    }

    /**
     * Lets go of a choice, if there is one, and leaves all others.
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
     * All choices of the profile, by their names; none if there is no such profile.
     *
     * @throws Unavailable if the file cannot be read
     */
    public Map<String, String> all(String profile) {
        return Map.copyOf(read().getOrDefault(profile, Map.of()));
    }

    /**
     * Whether anything was ever chosen under that name.
     *
     * @throws Unavailable if the file cannot be read
     */
    public boolean hasProfile(String profile) {
        return read().containsKey(profile);
    }

    /** Where the choices are kept. */
    public Path file() {
        return file;
    }

    private Map<String, Map<String, String>> read() {
        try {
            String text = Files.readString(file);
            @Nullable Content content = new Gson().fromJson(text, Content.class);
            if (content == null || content.profiles() == null) {
                throw unusable("it holds no profiles");
            }
            requireNoNull(content.profiles());
            return new LinkedHashMap<>(content.profiles());
        } catch (NoSuchFileException nothingChosenYet) {
            return new LinkedHashMap<>();
        } catch (IOException | JsonParseException failure) {
            throw unusable(String.valueOf(failure.getMessage()));
        }
    }

    /** A null tells neither what was chosen nor that nothing was. */
    private void requireNoNull(Map<String, Map<String, String>> profiles) {
        profiles.forEach((name, settings) -> {
            if (settings == null || settings.values().stream().anyMatch(Objects::isNull)) {
                throw unusable("the profile " + name + " holds a null");
            }
        });
    }

    private void write(Map<String, Map<String, String>> profiles) {
        try {
            String content = new Gson().toJson(new Content(profiles));
            Path folder = file.toAbsolutePath().resolveSibling("");
            Files.createDirectories(folder);
            // A temporary file is readable by its owner only, and stays so when it is renamed.
            Path beside = Files.createTempFile(folder, "config", ".tmp");
            Files.writeString(beside, content + "\n");
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw unusable(String.valueOf(failure.getMessage()));
        }
    }

    private Unavailable unusable(String why) {
        return new Unavailable(
                OPERATION,
                "settings-unusable",
                "cannot use the settings in " + file + ": " + why,
                "repair the file, or move it away to begin anew",
                false);
    }
}
