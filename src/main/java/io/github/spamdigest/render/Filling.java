package io.github.spamdigest.render;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.Optional;

/**
 * One template as it is filled in: where it is, and how much it has taken. FreeMarker tells of each element that it enters; there
 * a template that took too much, or whose thread was interrupted, ends. One use, by one thread; {@link #place} by any.
 */
final class Filling extends Writer implements TemplateProcessingTracer {

    private final StringBuilder text = new StringBuilder();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final int seconds;
    private long before;
    private Optional<Excess> excess = Optional.empty();
    private volatile Place place;

    /**
     * Where a template is.
     *
     * @param template its name
     * @param line its line, 0 before the first
     */
    record Place(String template, int line) {}

    /** That a template took too much. */
    static final class Excess extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Excess(String what) {
            super(what);
        }
    }

    /** A filling that is about to begin with this template, and is interrupted when it takes longer than these seconds. */
    Filling(String template, int seconds) {
        place = new Place(template, 0);
        this.seconds = seconds;
    }

    /** Where it is now. */
    Place place() {
        return place;
    }

    /** The template with this model filled in; throws {@link Excess} when it takes more than {@link Budget} says. */
    String process(Configuration configuration, Map<String, Object> model) throws TemplateException, IOException {
        before = allocated();
        Environment environment = configuration.getTemplate(place.template()).createProcessingEnvironment(model, this);
        environment.setTemplateProcessingTracer(this);
        try {
            environment.process();
        } catch (TemplateException wrapped) {
            throwExcess();
            throw wrapped;
        }
        // A template may have caught it itself; what it made since is no mail.
        throwExcess();
        return text.toString();
    }

    @Override
    public void enterElement(Environment environment, TracedElement element) {
        place = new Place(element.getTemplate().getName(), element.getBeginLine());
        if (Thread.currentThread().isInterrupted()) {
            throw tooMuch(tooLong());
        }
        if (allocated() - before > Budget.BYTES) {
            throw tooMuch("takes more than " + Budget.BYTES / (1024 * 1024) + " MB of memory");
        }
    }

    @Override
    public void exitElement(Environment environment, TracedElement element) {
        // What comes next is entered.
    }

    @Override
    public void write(char[] characters, int from, int length) {
        if (length > Budget.CHARACTERS - text.length()) {
            throw tooMuch("makes more than " + Budget.CHARACTERS + " characters");
        }
        text.append(characters, from, length);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    /** What is said of a template that takes too long. */
    String tooLong() {
        return "takes longer than " + seconds + " seconds";
    }

    private void throwExcess() {
        if (excess.isPresent()) {
            throw excess.get();
        }
    }

    private Excess tooMuch(String what) {
        Excess found = excess.orElseGet(() -> new Excess(what));
        excess = Optional.of(found);
        return found;
    }

    /** Bytes that this thread has taken so far, 0 where the JVM does not count them. */
    private long allocated() {
        return threads instanceof com.sun.management.ThreadMXBean counting
                ? counting.getCurrentThreadAllocatedBytes()
                : 0;
    }
}
