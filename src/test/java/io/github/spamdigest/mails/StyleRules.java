package io.github.spamdigest.mails;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** The rules of a mail's style element that hold in a scheme; those for narrow screens only are not among them. */
record StyleRules(List<Rule> rules) {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern MEDIA = Pattern.compile("@media([^{]*)\\{((?:[^{}]*\\{[^{}]*\\})*[^{}]*)\\}");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");

    /**
     * One rule.
     *
     * @param selector whom it is for
     * @param values its properties with their values, which may say that they are important
     */
    record Rule(String selector, Map<String, String> values) {}

    static StyleRules of(Document mail, Scheme scheme) {
        String css = COMMENT.matcher(mail.select("style").html()).replaceAll("");
        List<Rule> rules = new ArrayList<>(rules(MEDIA.matcher(css).replaceAll("")));
        Matcher media = MEDIA.matcher(css);
        while (media.find()) {
            boolean isForDark = media.group(1).contains("prefers-color-scheme: dark");
            if (isForDark && scheme == Scheme.DARK) {
                rules.addAll(rules(media.group(2)));
            }
        }
        return new StyleRules(rules);
    }

    /** The properties of a style attribute or of a rule. */
    static Map<String, String> properties(String declarations) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String declaration : declarations.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                values.put(
                        declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        declaration.substring(colon + 1).strip());
            }
        }
        return values;
    }

    private static List<Rule> rules(String css) {
        List<Rule> rules = new ArrayList<>();
        Matcher rule = RULE.matcher(css);
        while (rule.find()) {
            rules.add(new Rule(rule.group(1).strip(), properties(rule.group(2))));
        }
        return rules;
    }
}
