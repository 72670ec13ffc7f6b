package io.github.spamdigest.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.github.spamdigest.core.DigestException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/** The templates, locked down: they reach the view and nothing else, and never the machine's locale or zone. */
final class Templates {

    private final Configuration configuration;

    private Templates(Configuration configuration) {
        this.configuration = configuration;
    }

    /** The templates in a folder of the classpath. */
    static Templates fromClasspath(String folder) {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, folder));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocale(Locale.ENGLISH);
        configuration.setLocalizedLookup(false);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("c");
        configuration.setBooleanFormat("c");
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        return new Templates(configuration);
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
        } catch (IOException unreadable) {
            throw DigestException.failed(
                    "The template " + name + " cannot be read; restore it or build the program again.", unreadable);
        }
        return text.toString();
    }

    private static DigestException broken(String template, Integer line, Exception cause) {
        return DigestException.failed(
                "The template " + template + ", line " + line + ", is broken: " + firstLine(cause)
                        + " Correct that line or restore the template.",
                cause);
    }

    private static String firstLine(Exception cause) {
        String details = cause instanceof TemplateException exception
                ? exception.getMessageWithoutStackTop()
                : String.valueOf(cause.getMessage());
        return Harmless.visible(details.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(""));
    }
}
