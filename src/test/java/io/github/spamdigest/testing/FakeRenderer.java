package io.github.spamdigest.testing;

import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestRenderer;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Notice;
import java.util.ArrayList;
import java.util.List;

/** A renderer that writes the findings down as they are. */
public final class FakeRenderer implements DigestRenderer {

    private final List<Findings> rendered = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<String> journal;
    private Runnable meanwhile = () -> {};

    /** A renderer that notes its work in a journal. */
    public FakeRenderer(List<String> journal) {
        this.journal = journal;
    }

    /** Lets something happen during the next rendering. */
    public void meanwhile(Runnable happening) {
        meanwhile = happening;
    }

    /** Fails at the next rendering. */
    public void failOnce(String sentence) {
        meanwhile(() -> {
            throw DigestException.failed(sentence);
        });
    }

    /** The findings of the last rendering. */
    public Findings last() {
        return rendered.get(rendered.size() - 1);
    }

    /** The findings of all renderings. */
    public List<Findings> all() {
        return List.copyOf(rendered);
    }

    /** The notices rendered. */
    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    @Override
    public Digest notice(Notice notice) {
        journal.add("notice");
        notices.add(notice);
        String subject = "No digest of " + notice.date();
        return new Digest(notice.date(), notice.at(), subject, "<p>" + subject, notice.sentence(), List.of());
    }

    @Override
    public Digest render(Findings findings) {
        journal.add("render");
        rendered.add(findings);
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
        String subject = "Digest of " + findings.date();
        return new Digest(
                findings.date(), findings.snapshot().window().to(), subject, "<p>" + subject, subject, List.of());
    }
}
