package io.github.spamdigest.render;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestRenderer;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Notice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Renders a digest from the templates: an HTML mail, its text twin, a subject, and two files. Thread-safe. */
public final class FreemarkerRenderer implements DigestRenderer {

    private final Templates templates;
    private final boolean showsSenders;

    /** A renderer that shows no address of anybody, with the templates that come with the program. */
    public FreemarkerRenderer() {
        this(false);
    }

    /**
     * A renderer with the templates that come with the program.
     *
     * @param showsSenders whether the From addresses with the most spam are shown
     */
    public FreemarkerRenderer(boolean showsSenders) {
        this.templates = Templates.fromClasspath("/templates/");
        this.showsSenders = showsSenders;
    }

    @Override
    public Digest render(Findings findings) {
        View.Mail mail = ViewMaker.mail(findings, showsSenders);
        Map<String, Object> model = Map.of("mail", mail);
        List<Attachment> attachments = new ArrayList<>();
        attachments.add(new Attachment("digest.csv", "text/csv; charset=utf-8", CsvFile.of(findings)));
        attachments.add(new Attachment("digest.json", "application/json", JsonFile.of(findings, showsSenders)));
        if (!mail.commands().isEmpty()) {
            byte[] commands = templates.fill("commands.txt.ftl", model).getBytes(StandardCharsets.US_ASCII);
            attachments.add(new Attachment("commands.txt", "text/plain; charset=us-ascii", commands));
        }
        return new Digest(
                findings.date(),
                findings.snapshot().window().to(),
                oneLine(templates.fill("subject.ftl", model)),
                templates.fill("digest.html.ftlh", model),
                TextLines.wrapped(templates.fill("digest.txt.ftl", model)),
                attachments);
    }

    @Override
    public Digest notice(Notice notice) {
        Map<String, Object> model = Map.of("notice", ViewMaker.notice(notice));
        return new Digest(
                notice.date(),
                notice.at(),
                oneLine(templates.fill("notice-subject.ftl", model)),
                templates.fill("notice.html.ftlh", model),
                TextLines.wrapped(templates.fill("notice.txt.ftl", model)),
                List.of());
    }

    /** A line break in a subject would start a mail header of somebody else's choice. */
    private static String oneLine(String subject) {
        return Harmless.visible(subject.replaceAll("\\s+", " ").strip());
    }
}
