package io.github.spamdigest.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import javax.tools.ToolProvider;

/** Writes the rows that the bench measures with, by its own generators, which stand in {@code bench} only. */
final class BenchEvents {

    private static final Path SOURCES = Path.of("bench/src/main/java/io/github/spamdigest/bench");

    private final Method generator;

    private BenchEvents(Method generator) {
        this.generator = generator;
    }

    /** The generators, compiled into a folder. */
    static BenchEvents compiledIn(Path folder) throws IOException, ReflectiveOperationException {
        String[] arguments = {
            "-d", folder.toString(), "-sourcepath", "bench/src/main/java", SOURCES + "/GenerateEvents.java"
        };
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
        URL[] classes = {folder.toUri().toURL()};
        // Left open as long as the process lives: the generator loads more of its classes when it runs.
        Class<?> type = new URLClassLoader(classes).loadClass("io.github.spamdigest.bench.GenerateEvents");
        return new BenchEvents(type.getMethod("main", String[].class));
    }

    /** Writes so many rows in a form ({@code ndjson}, {@code csv} or {@code tree}) of a generator. */
    Path write(String form, String generatorName, int rows, Path path) {
        try {
            generator.invoke(null, (Object) new String[] {form, String.valueOf(rows), path.toString(), generatorName});
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return path;
    }
}
