package io.github.spamdigest.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.ObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.github.spamdigest.core.DigestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The templates, locked down: they reach the view and nothing else, and never the machine's locale or zone. */
final class Templates {

    private static final String BUNDLED = "/templates/";

    private final Configuration configuration;
    private final Optional<OwnTemplates> own;
    private final int seconds;

    private Templates(Configuration configuration, Optional<OwnTemplates> own, int seconds) {
        this.configuration = configuration;
        this.own = own;
        this.seconds = seconds;
    }

    /** The templates that come with the program. */
    static Templates bundled() {
        return fromClasspath(BUNDLED);
    }

    /** The templates in a folder of the classpath. */
    static Templates fromClasspath(String folder) {
        return new Templates(configuration(loader(folder)), Optional.empty(), Budget.SECONDS);
    }

    /**
     * The templates that come with the program, file by file replaced by those in somebody's own folder; throws {@link
     * DigestException} when the folder cannot be used. Each may take so many seconds.
     */
    static Templates with(Path ownFolder, int seconds) {
        TemplateLoader bundled = loader(BUNDLED);
        OwnTemplates own = OwnTemplates.in(ownFolder, bundled);
        return new Templates(configuration(own.before(bundled)), Optional.of(own), seconds);
    }

    private static TemplateLoader loader(String folder) {
        return new ClassTemplateLoader(Templates.class, folder);
    }

    private static Configuration configuration(TemplateLoader loader) {
        // Failures are thrown, not logged; else it would look for logging libraries that are not there.
        System.setProperty("org.freemarker.loggerLibrary", "none");
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(loader);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ENGLISH);
        configuration.setLocalizedLookup(false);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(modelOnly());
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        return configuration;
    }

    private static ObjectWrapper modelOnly() {
        DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
        wrapper.setMemberAccessPolicy(new ModelMembers());
        return wrapper.build();
    }

    /** How long each may take to fill in. */
    int seconds() {
        return seconds;
    }

    /** Reads each of somebody's own templates, used or not; throws {@link DigestException} at the first that is broken. */
    void parseOwn() {
        own.ifPresent(templates -> templates.names().forEach(this::parse));
    }

    private void parse(String name) {
        within(new Filling(name, seconds), () -> configuration.getTemplate(name).getName());
    }

    /**
     * Fills in a template; throws {@link DigestException} that names the template and the line when it is broken, and when it
     * takes more than {@link Budget} says.
     */
    String fill(String name, Map<String, Object> model) {
        Filling filling = new Filling(name, seconds);
        return within(filling, () -> filling.process(configuration, model));
    }

    /** In a thread of its own: what never enters an element, such as a regular expression, can only be left alone. */
    private String within(Filling filling, Callable<String> work) {
        FutureTask<String> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "template");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException endless) {
            throw exceeded(filling, filling.tooLong());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw exceeded(filling, "was interrupted");
        } catch (ExecutionException failed) {
            throw failed(filling, failed.getCause());
        } finally {
            task.cancel(true);
        }
    }

    private DigestException failed(Filling filling, @Nullable Throwable cause) {
        if (cause instanceof ParseException broken) {
            return broken(broken.getTemplateName(), broken.getLineNumber(), broken);
        }
        if (cause instanceof TemplateException broken) {
            return broken(broken.getTemplateSourceName(), broken.getLineNumber(), broken);
        }
        if (cause instanceof IOException || cause instanceof SecurityException) {
            return unreadable(filling.place().template(), (Exception) cause);
        }
        if (cause instanceof Filling.Excess) {
            return exceeded(filling, String.valueOf(cause.getMessage()));
        }
        if (cause instanceof StackOverflowError) {
            return exceeded(filling, "calls itself too often");
        }
        if (cause instanceof OutOfMemoryError) {
            return exceeded(filling, "takes more memory than there is");
        }
        // Whatever else: a template that does what nobody foresaw is a template to correct.
        return exceeded(
                filling,
                "ends in " + (cause == null ? "nothing" : cause.getClass().getSimpleName()));
    }

    private DigestException exceeded(Filling filling, String what) {
        Filling.Place place = filling.place();
        return DigestException.failed("The template " + shown(place.template())
                + (place.line() > 0 ? ", line " + place.line() + ", " : " ") + what
                + " and was ended. Correct what stands there, such as a list or a macro without an end, or restore the"
                + " template.");
    }

    private DigestException unreadable(String template, Exception cause) {
        return DigestException.failed(
                "The template " + shown(template) + " cannot be read; restore it or build the program again.", cause);
    }

    private DigestException broken(String template, Integer line, Exception cause) {
        return DigestException.failed(
                "The template " + shown(template) + ", line " + line + ", is broken: " + firstLine(cause)
                        + " Correct that line or restore the template.",
                cause);
    }

    private String shown(String template) {
        return own.map(templates -> templates.shown(template)).orElse(template);
    }

    private static String firstLine(Exception cause) {
        String details = cause instanceof TemplateException exception
                ? exception.getMessageWithoutStackTop()
                : String.valueOf(cause.getMessage());
        List<String> lines = details.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        String first = lines.isEmpty() ? "" : lines.get(0);
        // Where something is missing, the next line says what.
        return Defanged.visible(first.endsWith(":") && lines.size() > 1 ? first + " " + lines.get(1) + "." : first);
    }
}
