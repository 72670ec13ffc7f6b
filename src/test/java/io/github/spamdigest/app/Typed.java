package io.github.spamdigest.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A piece of the guide to a deployment that somebody types. */
record Typed(String language, String text, boolean isBlock) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");
    private static final Pattern INLINE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern COMMAND = Pattern.compile("(az|azd|git|mvn|pwsh|[A-Z][a-z]+-[A-Z]\\w+) .+");

    boolean isPowerShell() {
        return language.equals("powershell") || text.matches("[A-Z][a-z]+-[A-Z](?s).*");
    }

    /** Blocks and commands within sentences, in the order in which people meet them. */
    static List<Typed> all() throws IOException {
        String deploy = Files.readString(Path.of("README.md"));
        deploy = deploy.substring(deploy.indexOf("## Deploy"), deploy.indexOf("## Exclusions"));
        List<Typed> found = new ArrayList<>();
        for (String page : List.of(deploy, Files.readString(Path.of("docs", "operations.md")))) {
            int from = 0;
            for (MatchResult block : FENCED.matcher(page).results().toList()) {
                inline(page.substring(from, block.start()), found);
                found.add(new Typed(block.group(1), block.group(2), true));
                from = block.end();
            }
            inline(page.substring(from), found);
        }
        return found;
    }

    private static void inline(String text, List<Typed> found) {
        INLINE.matcher(text)
                .results()
                .map(span -> span.group(1))
                .filter(span -> COMMAND.matcher(span).matches())
                .forEach(span -> found.add(new Typed("", span, false)));
    }
}
