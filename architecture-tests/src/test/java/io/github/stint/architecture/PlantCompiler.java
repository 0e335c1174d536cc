package io.github.stint.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles sources with the class path of the tests. It caches the class path, so later compilations are fast. */
final class PlantCompiler implements AutoCloseable {

    private final JavaCompiler compiler =
            Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "the tests need a JDK, not only a JRE");
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, UTF_8);

    void compile(List<Source> sources, Path folder) {
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
        } catch (IOException failure) {
            throw new AssertionError("cannot write to " + folder, failure);
        }
        List<JavaFileObject> units = sources.stream().map(Source::toFileObject).toList();
        StringWriter messages = new StringWriter();
        Boolean compiled = compiler.getTask(messages, files, null, List.of("-proc:none"), null, units)
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
