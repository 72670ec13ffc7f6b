package io.github.spamdigest.app;

import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestRenderer;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Notice;
import io.github.spamdigest.render.FreemarkerRenderer;
import java.util.Optional;

/**
 * A renderer that is made when it is first needed, so that a tick with nothing due makes none; or ahead of that, while
 * another thread waits for something else. Thread-safe.
 */
public final class LazyRenderer implements DigestRenderer {

    private final Object making = new Object();
    private final FreemarkerRenderer.Options options;
    private Optional<FreemarkerRenderer> made = Optional.empty();

    public LazyRenderer(FreemarkerRenderer.Options options) {
        this.options = options;
    }

    /** Makes it and lets it practise; whoever needs it meanwhile waits for the making only. */
    void warmUp() {
        renderer().warmUp();
    }

    @Override
    public Digest render(Findings findings) {
        return renderer().render(findings);
    }

    @Override
    public Digest notice(Notice notice) {
        return renderer().notice(notice);
    }

    private FreemarkerRenderer renderer() {
        synchronized (making) {
            if (made.isEmpty()) {
                made = Optional.of(new FreemarkerRenderer(options));
            }
            return made.get();
        }
    }
}
