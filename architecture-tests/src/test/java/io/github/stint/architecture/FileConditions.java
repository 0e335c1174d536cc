package io.github.stint.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.io.FileDescriptor;

/** Accesses that write files. */
final class FileConditions {

    static final DescribedPredicate<JavaAccess<?>> WRITE_OF_A_FILE = DescribedPredicate.describe(
            "target writes a file",
            access -> access.getTarget() instanceof CodeUnitAccessTarget target
                    && (isOfFiles(target) || isChannel(target) || isStream(target)));

    private FileConditions() {}

    private static boolean isOfFiles(AccessTarget target) {
        return target.getOwner().getName().equals("java.nio.file.Files")
                && switch (target.getName()) {
                    case "write",
                            "writeString",
                            "newOutputStream",
                            "newBufferedWriter",
                            "newByteChannel",
                            "createFile",
                            "createTempFile",
                            "createLink",
                            "createSymbolicLink",
                            "copy",
                            "move" -> true;
                    default -> false;
                };
    }

    private static boolean isChannel(AccessTarget target) {
        return target.getOwner().getName().matches("java\\.nio\\.channels\\.(Asynchronous)?FileChannel")
                && target.getName().equals("open");
    }

    /** Except for the standard streams. */
    private static boolean isStream(CodeUnitAccessTarget target) {
        return target.getName().equals("<init>")
                && target.getOwner().getName().matches("java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile)")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(FileDescriptor.class));
    }
}
