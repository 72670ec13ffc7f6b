package io.github.spamdigest.bench.worker;

import com.microsoft.azure.functions.ExecutionContext;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** A timer function, loaded from a staged app and called as the platform's worker calls it: by reflection, on a new object. */
final class TimerFunction {

    private static final String TICK =
            "{\"Schedule\":{\"AdjustForDST\":true},\"ScheduleStatus\":null,\"IsPastDue\":false}";

    private final Class<?> type;
    private final Method method;

    private TimerFunction(Class<?> type, Method method) {
        this.type = type;
        this.method = method;
    }

    /** The function of this class and method name in an app's folder: its jars, and those in lib. */
    static TimerFunction in(Path folder, String entryPoint) throws ReflectiveOperationException {
        ClassLoader loader = new URLClassLoader(jars(folder), TimerFunction.class.getClassLoader());
        return of(loader, entryPoint);
    }

    /** The function of this class and method name. */
    static TimerFunction of(ClassLoader loader, String entryPoint) throws ReflectiveOperationException {
        int dot = entryPoint.lastIndexOf('.');
        Class<?> type = Class.forName(entryPoint.substring(0, dot), true, loader);
        for (Method method : type.getMethods()) {
            // Reading the annotations is how the worker tells the parameters apart.
            if (method.getName().equals(entryPoint.substring(dot + 1)) && method.getAnnotations().length > 0) {
                method.getParameterAnnotations();
                return new TimerFunction(type, method);
            }
        }
        throw new NoSuchMethodException(entryPoint);
    }

    /**
     * Calls it.
     *
     * @param at the instant that the function takes for now, empty for the real one
     * @param log where its lines go
     * @return the stack trace of what it failed with, empty when it did not
     */
    String call(String at, Consumer<String> log) {
        Thread.currentThread().setContextClassLoader(type.getClassLoader());
        try {
            method.invoke(instance(at), TICK, new Context(log));
            return "";
        } catch (InvocationTargetException e) {
            return printed(e.getCause());
        } catch (ReflectiveOperationException e) {
            return e.toString();
        }
    }

    /** As the worker does it: what cannot be printed is thrown, and the host hears nothing. */
    private static String printed(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    /** The events of the stubs are of one day for ever, so our function is given a clock of that day. */
    private Object instance(String at) throws ReflectiveOperationException {
        if (at.isEmpty()) {
            return type.getConstructor().newInstance();
        }
        Constructor<?> constructor = type.getDeclaredConstructor(Map.class, Clock.class);
        constructor.setAccessible(true);
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Instant.parse(at)));
        return constructor.newInstance(System.getenv(), clock);
    }

    private static URL[] jars(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(TimerFunction::url)
                    .toArray(URL[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the platform gives to a function. */
    private static final class Context implements ExecutionContext {

        private final Logger logger = Logger.getAnonymousLogger();

        Context(Consumer<String> log) {
            logger.setUseParentHandlers(false);
            logger.addHandler(new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    log.accept(entry.getMessage());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            });
        }

        @Override
        public Logger getLogger() {
            return logger;
        }

        @Override
        public String getInvocationId() {
            return "process-" + ProcessHandle.current().pid();
        }

        @Override
        public String getFunctionName() {
            return "timer";
        }
    }
}
