package io.github.spamdigest.mails;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Which colours each element of a mail has in a scheme: inline styles, and the rules that are stronger. */
final class Painting {

    private static final String IMPORTANT = "!important";

    /** What browsers paint under a page that says it knows dark colours. */
    private static final Colour DARK_CANVAS = Colour.of("#121212");

    private static final Colour LINK = Colour.of("#0000ee");

    private final Document mail;
    private final Scheme scheme;
    private final Map<Element, Map<String, String>> styles = new HashMap<>();

    Painting(Document mail, Scheme scheme) {
        this.mail = mail;
        this.scheme = scheme;
        StyleRules rules = StyleRules.of(mail, scheme);
        for (Element element : mail.getAllElements()) {
            styles.put(element, StyleRules.properties(element.attr("style")));
        }
        rules.rules().forEach(this::apply);
    }

    /** The value of a property of the element itself. */
    Optional<String> own(Element element, String property) {
        return Optional.ofNullable(styles.getOrDefault(element, Map.of()).get(property));
    }

    /** The background that the element paints itself. */
    Optional<Colour> ownBackground(Element element) {
        return own(element, "background-color")
                .or(() -> Optional.of(element.attr("bgcolor")).filter(colour -> !colour.isEmpty()))
                .filter(colour -> !colour.equals("transparent"))
                .map(Colour::of);
    }

    /** What is seen behind the element's text. */
    Colour background(Element element) {
        for (Element under = element; under != null; under = under.parent()) {
            Optional<Colour> own = ownBackground(under);
            if (own.isPresent()) {
                return own.get();
            }
        }
        boolean knowsDark =
                mail.select("meta[name=color-scheme]").attr("content").contains("dark");
        return scheme == Scheme.DARK && knowsDark ? DARK_CANVAS : Colour.WHITE;
    }

    /** The colour of the element's text. */
    Colour text(Element element) {
        for (Element around = element; around != null; around = around.parent()) {
            Optional<Colour> own = own(around, "color")
                    .filter(colour -> !colour.equals("inherit"))
                    .map(Colour::of);
            if (own.isPresent()) {
                return own.get();
            }
            if (around.normalName().equals("a") && own(around, "color").isEmpty()) {
                return LINK;
            }
        }
        return new Colour(0, 0, 0);
    }

    /** Whether the element is shown at all. */
    boolean isShown(Element element) {
        for (Element around = element; around != null; around = around.parent()) {
            if (own(around, "display").orElse("").equals("none")) {
                return false;
            }
        }
        return true;
    }

    private void apply(StyleRules.Rule rule) {
        for (Element element : mail.select(rule.selector())) {
            Map<String, String> style = new LinkedHashMap<>(styles.getOrDefault(element, Map.of()));
            rule.values().forEach((property, value) -> {
                if (value.endsWith(IMPORTANT)) {
                    style.put(property, value.replace(IMPORTANT, "").strip());
                } else {
                    style.putIfAbsent(property, value);
                }
            });
            styles.put(element, style);
        }
    }
}
