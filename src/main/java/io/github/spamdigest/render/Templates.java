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
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/** The templates, locked down: they reach the view and nothing else, and never the machine's locale or zone. */
final class Templates {

    private final Configuration configuration;
    private final Optional<OwnTemplates> own;

    private Templates(Configuration configuration, Optional<OwnTemplates> own) {
        this.configuration = configuration;
        this.own = own;
    }

    /** The templates in a folder of the classpath. */
    static Templates fromClasspath(String folder) {
        return new Templates(configuration(bundled(folder)), Optional.empty());
    }

    /**
     * The templates that come with the program, file by file replaced by those in somebody's own folder; throws {@link
     * DigestException} when the folder cannot be used.
     */
    static Templates with(Path ownFolder) {
        TemplateLoader bundled = bundled("/templates/");
        OwnTemplates own = OwnTemplates.in(ownFolder, bundled);
        return new Templates(configuration(own.before(bundled)), Optional.of(own));
    }

    private static TemplateLoader bundled(String folder) {
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

    /** Reads each of somebody's own templates, used or not; throws {@link DigestException} at the first that is broken. */
    void parseOwn() {
        own.ifPresent(templates -> templates.names().forEach(this::parse));
    }

    private void parse(String name) {
        try {
            configuration.getTemplate(name);
        } catch (ParseException broken) {
            throw broken(broken.getTemplateName(), broken.getLineNumber(), broken);
        } catch (IOException | SecurityException unreadable) {
            throw unreadable(name, unreadable);
        }
    }

    /** Fills in a template; throws {@link DigestException} that names the template and the line when it is broken. */
    String fill(String name, Map<String, Object> model) {
        StringWriter text = new StringWriter();
        try {
            configuration.getTemplate(name).process(model, text);
        } catch (ParseException broken) {
            throw broken(broken.getTemplateName(), broken.getLineNumber(), broken);
        } catch (TemplateException broken) {
            throw broken(broken.getTemplateSourceName(), broken.getLineNumber(), broken);
        } catch (IOException | SecurityException unreadable) {
            throw unreadable(name, unreadable);
        }
        return text.toString();
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
        return Harmless.visible(first.endsWith(":") && lines.size() > 1 ? first + " " + lines.get(1) + "." : first);
    }
}
