package io.github.stint.adapter.offline.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Records what is written and flushed below a folder, and returns what a disk can contain if the power fails after each call. A name that was
 * created, renamed or deleted may be lost until its folder is flushed, but names are lost from the last to the first. Bytes may be lost
 * until their file is flushed. A folder itself is a name in its parent.
 */
public final class RecordedDisk implements DiskListener {

    private final Path root;
    private final Path database;
    private final List<Moment> moments = new ArrayList<>();

    private final Map<Path, Content> names = new TreeMap<>();
    private Map<Path, Content> flushedNames = new TreeMap<>();
    /** The names after each change that is not flushed. */
    private final List<Map<Path, Content>> pending = new ArrayList<>();

    private int acknowledged;

    /**
     * Records what happens in that folder, which is empty.
     *
     * @param database a file in it that a library writes and flushes itself, so that only its state between calls is recorded
     */
    public RecordedDisk(Path root, Path database) {
        this.root = root;
        this.database = database;
    }

    /** What a disk can contain after a call, and the number of writes that were acknowledged before. */
    public record Moment(String call, int acknowledged, Set<Map<Path, ByteBuffer>> disks) {}

    /** The bytes of a file, and those that are on the disk; both are empty for a folder. */
    private static final class Content {

        private final boolean folder;
        private byte[] written = {};
        private byte[] flushed = {};

        Content(boolean folder) {
            this.folder = folder;
        }
    }

    /** Records that a write has returned to its caller. */
    public void acknowledge() {
        acknowledged++;
        record("acknowledged");
    }

    /** Returns what the disk can contain after each call, in the order of calls. */
    public List<Moment> moments() {
        return List.copyOf(moments);
    }

    @Override
    public void before(DiskCall call) {
        // Only what has taken effect is recorded.
    }

    @Override
    public void after(DiskCall call) {
        if (!call.file().startsWith(root)) {
            return;
        }
        switch (call.kind()) {
            case CREATE -> named(() -> names.put(call.file(), new Content(false)));
            case CREATE_FOLDER -> named(() -> names.put(call.file(), new Content(true)));
            case DELETE -> named(() -> names.remove(call.file()));
            case RENAME -> named(() -> names.put(call.to(), names.remove(call.file())));
            case WRITE -> write(names.get(call.file()), call);
            case FLUSH -> flush(call.file());
            case LOOK_UP, LIST, OPEN_TO_READ, OPEN_TO_WRITE, READ, LOCK, CLOSE, SET_PERMISSIONS -> {
                return;
            }
        }
        record(call.kind() + " " + call.file().getFileName());
    }

    private void named(Runnable change) {
        change.run();
        pending.add(new TreeMap<>(names));
    }

    private static void write(Content content, DiskCall call) {
        ByteBuffer bytes = call.content().duplicate();
        int at = (int) call.position();
        byte[] written = Arrays.copyOf(content.written, Math.max(content.written.length, at + bytes.remaining()));
        bytes.get(written, at, bytes.remaining());
        content.written = written;
    }

    private void flush(Path file) {
        if (!isFolder(file)) {
            Content content = names.get(file);
            content.flushed = content.written;
            return;
        }
        // What is pending in other folders remains so.
        Map<Path, Content> before = flushedNames;
        flushedNames = merged(file, names, before);
        List<Map<Path, Content>> others =
                pending.stream().map(later -> merged(file, names, later)).toList();
        pending.clear();
        others.stream().filter(later -> !later.equals(flushedNames)).forEach(pending::add);
    }

    private boolean isFolder(Path file) {
        return file.equals(root)
                || Optional.ofNullable(names.get(file))
                        .filter(content -> content.folder)
                        .isPresent();
    }

    /** The names of that folder in the first, and all others in the second. */
    private static Map<Path, Content> merged(Path folder, Map<Path, Content> first, Map<Path, Content> second) {
        Map<Path, Content> merged = new TreeMap<>();
        first.forEach((path, content) -> {
            if (folder.equals(path.getParent())) {
                merged.put(path, content);
            }
        });
        second.forEach((path, content) -> {
            if (!folder.equals(path.getParent())) {
                merged.put(path, content);
            }
        });
        return merged;
    }

    private void record(String call) {
        Set<Map<Path, ByteBuffer>> disks = new LinkedHashSet<>();
        List<Map<Path, Content>> all = new ArrayList<>(List.of(flushedNames));
        all.addAll(pending);
        for (Map<Path, Content> each : all) {
            disks.add(files(each, false));
            disks.add(files(each, true));
        }
        moments.add(new Moment(call, acknowledged, disks));
    }

    private Map<Path, ByteBuffer> files(Map<Path, Content> all, boolean flushed) {
        Map<Path, ByteBuffer> files = new HashMap<>();
        all.forEach((path, content) -> {
            if (!content.folder && isReachable(path.getParent(), all)) {
                files.put(root.relativize(path), ByteBuffer.wrap(flushed ? content.flushed : content.written));
            }
        });
        if (Files.exists(database)) {
            try {
                byte[] content = Files.readAllBytes(database);
                // The library flushes a database, with its name, before a change of it is done.
                if (content.length > 0) {
                    files.put(root.relativize(database), ByteBuffer.wrap(content));
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return files;
    }

    private boolean isReachable(Path folder, Map<Path, Content> all) {
        return folder.equals(root) || (all.containsKey(folder) && isReachable(folder.getParent(), all));
    }
}
