package io.github.spamdigest.render;

import io.github.spamdigest.core.Attachment;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.DigestRenderer;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.Notice;
import io.github.spamdigest.core.RunStep;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Renders a digest from the templates: an HTML mail, its text twin, a subject, and two files. Thread-safe. */
public final class FreemarkerRenderer implements DigestRenderer {

    private static final String HTML = "digest.html.ftlh";

    /** Characters; no mail program shows more of a subject. */
    private static final int LONGEST_SUBJECT = 255;

    /** Bytes of HTML that all programs show; Gmail cuts what comes after 102 KB. */
    static final int SHOWN_WHOLE = 100_000;

    private final Templates templates;
    private final Options options;

    /** A renderer with the templates that come with the program and everything else as it is unless somebody says otherwise. */
    public FreemarkerRenderer() {
        this(Options.DEFAULT);
    }

    /** A renderer that looks as somebody chose; throws {@link DigestException} when their templates cannot be used. */
    public FreemarkerRenderer(Options options) {
        this(options, Budget.SECONDS);
    }

    /** The same whose own templates may take so many seconds each. */
    FreemarkerRenderer(Options options, int seconds) {
        this.options = options;
        this.templates = options.templates()
                .map(folder -> Templates.with(folder, seconds))
                .orElseGet(Templates::bundled);
    }

    /** How long one template may take. */
    int seconds() {
        return templates.seconds();
    }

    /**
     * Fills in the templates with made-up days on which everything happens; throws {@link DigestException} with file and
     * line when one of them is broken, on whatever day that would show.
     */
    public void rehearse() {
        templates.parseOwn();
        TemplateSelfTest.of(rehearsing(SHOWN_WHOLE));
        // Nothing is short enough: the words of a long mail.
        TemplateSelfTest.brief(rehearsing(0));
    }

    private DigestRenderer rehearsing(int shownWhole) {
        return new DigestRenderer() {

            @Override
            public Digest render(Findings findings) {
                return FreemarkerRenderer.this.render(findings, shownWhole);
            }

            @Override
            public Digest notice(Notice notice) {
                return FreemarkerRenderer.notice(templates, notice);
            }
        };
    }

    /** Renders a made-up day, so that the first real one after it finds templates read and classes loaded. */
    public void warmUp() {
        TemplateSelfTest.brief(this);
    }

    /**
     * What people choose about a mail. Immutable.
     *
     * @param showsSenders whether the From addresses with the most spam are shown
     * @param files what goes with the mail
     * @param portals where the links of a domain lead
     * @param templates a folder of templates that take the place of those that come with the program, file by file
     */
    public record Options(boolean showsSenders, Set<File> files, Portals portals, Optional<Path> templates) {

        /** No address of anybody, every file, and a link to Defender. */
        public static final Options DEFAULT =
                new Options(false, EnumSet.allOf(File.class), Portals.DEFAULT, Optional.empty());

        /** Copies the set. */
        public Options {
            files = Set.copyOf(files);
        }

        /** The same with templates of one's own. */
        public Options with(Path folder) {
            return new Options(showsSenders, files, portals, Optional.of(folder));
        }
    }

    /** A file that goes with a mail. */
    public enum File {
        /** The table of all tracked domains. */
        CSV,
        /** The digest for programs. */
        JSON,
        /** The commands to consider, when there are any. */
        COMMANDS,
        /** The donut. */
        PICTURE
    }

    /**
     * The portals where a domain's deliveries can be looked at. Immutable.
     *
     * @param defender the address of the Defender portal without a slash at its end, empty for no link
     * @param workspace the Log Analytics workspace, empty where it is not known
     */
    public record Portals(Optional<String> defender, Optional<Workspace> workspace) {

        /** Defender in the public cloud, no workspace. */
        public static final Portals DEFAULT =
                new Portals(Optional.of("https://security.microsoft.com"), Optional.empty());

        /**
         * A workspace as the Azure portal names it.
         *
         * @param portal the address of the portal without a slash at its end
         * @param tenant the tenant's id
         * @param resourceId /subscriptions/…/workspaces/name
         */
        public record Workspace(String portal, String tenant, String resourceId) {}
    }

    @Override
    public Digest render(Findings findings) {
        return render(findings, SHOWN_WHOLE);
    }

    private Digest render(Findings findings, int shownWhole) {
        Optional<Attachment> picture = picture(findings);
        View.Mail mail = ViewMaker.mail(findings, options, picture);
        Map<String, Object> model = Map.of("mail", mail);
        return new Digest(
                findings.date(),
                findings.snapshot().window().to(),
                oneLine(templates.fill("subject.ftl", model)),
                html(mail, shownWhole),
                TextLines.wrapped(templates.fill("digest.txt.ftl", model)),
                attachments(findings, mail, picture));
    }

    /** One that is too long says in its beginning where the whole list is: its end may not be shown. */
    private String html(View.Mail mail, int shownWhole) {
        String html = templates.fill(HTML, Map.of("mail", mail));
        return html.getBytes(StandardCharsets.UTF_8).length > shownWhole
                ? templates.fill(HTML, Map.of("mail", mail, "wholeList", wholeList()))
                : html;
    }

    private String wholeList() {
        return Stream.of(File.CSV, File.JSON)
                .filter(options.files()::contains)
                .findFirst()
                .map(File::name)
                .orElse("QUERY");
    }

    private Optional<Attachment> picture(Findings findings) {
        return options.files().contains(File.PICTURE) ? Donut.picture(Donut.slices(findings)) : Optional.empty();
    }

    private List<Attachment> attachments(Findings findings, View.Mail mail, Optional<Attachment> picture) {
        List<Attachment> files = new ArrayList<>();
        if (options.files().contains(File.CSV)) {
            files.add(new Attachment(
                    Attachment.CSV, "text/csv; charset=utf-8", CsvFile.of(findings, options.showsSenders())));
        }
        if (options.files().contains(File.CSV) && !mail.campaigns().isEmpty()) {
            files.add(new Attachment(
                    Attachment.CAMPAIGNS, "text/csv; charset=utf-8", CsvFile.ofCampaigns(findings.campaigns())));
        }
        if (options.files().contains(File.JSON)) {
            files.add(
                    new Attachment(Attachment.JSON, "application/json", JsonFile.of(findings, options.showsSenders())));
        }
        if (options.files().contains(File.COMMANDS) && !mail.commands().isEmpty()) {
            byte[] commands =
                    templates.fill("commands.txt.ftl", Map.of("mail", mail)).getBytes(StandardCharsets.US_ASCII);
            files.add(new Attachment(Attachment.COMMANDS, "text/plain; charset=us-ascii", commands));
        }
        picture.ifPresent(files::add);
        return files;
    }

    /** The notice; in our own words where somebody's templates are what failed, or fail now. */
    @Override
    public Digest notice(Notice notice) {
        if (notice.step() == RunStep.RENDER) {
            return notice(Templates.bundled(), notice);
        }
        try {
            return notice(templates, notice);
        } catch (DigestException broken) {
            return notice(Templates.bundled(), notice);
        }
    }

    private static Digest notice(Templates templates, Notice notice) {
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
        return TextLines.cut(Defanged.visible(subject.replaceAll("\\s+", " ").strip()), LONGEST_SUBJECT);
    }
}
