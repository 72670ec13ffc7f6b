package io.github.spamdigest.mails;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What of a mail is too faint for WCAG AA in a scheme. Large text gets no discount.
 *
 * @param checked how many texts, marks and borders were looked at
 * @param faint those without enough contrast, each with its colours
 */
record Contrast(int checked, List<String> faint) {

    private static final double TEXT = 4.5;
    private static final double GRAPHICS = 3;
    private static final Pattern BORDER = Pattern.compile("(\\d+)px solid (#[0-9a-fA-F]{6})");

    /** Thinner lines only part what spaces and headings part already. */
    private static final int MEANINGFUL_BORDER = 3;

    static Contrast of(String html, Scheme scheme) {
        return new Check(Jsoup.parse(html), scheme).contrast();
    }

    private static final class Check {

        private final Document mail;
        private final Painting painting;
        private final List<String> faint = new ArrayList<>();
        private int checked;

        Check(Document mail, Scheme scheme) {
            this.mail = mail;
            this.painting = new Painting(mail, scheme);
        }

        Contrast contrast() {
            for (Element element : mail.body().getAllElements()) {
                if (painting.isShown(element)) {
                    text(element);
                    mark(element);
                    border(element);
                }
            }
            return new Contrast(checked, List.copyOf(faint));
        }

        private void text(Element element) {
            if (!isBlank(element.ownText())) {
                compare(element, painting.text(element), painting.background(element), TEXT);
            }
        }

        /** A painted element without text, such as a swatch or a bar, must be seen on what is around it. */
        private void mark(Element element) {
            Optional<Colour> own = painting.ownBackground(element);
            boolean isMark = own.isPresent()
                    && isBlank(element.text())
                    && element.select("img").isEmpty();
            if (isMark && !element.hasClass("track")) {
                compare(element, own.get(), around(element), GRAPHICS);
            }
        }

        private void border(Element element) {
            Matcher border = BORDER.matcher(painting.own(element, "border-left").orElse(""));
            if (border.matches() && Integer.parseInt(border.group(1)) >= MEANINGFUL_BORDER) {
                Colour colour = painting.own(element, "border-color")
                        .or(() -> painting.own(element, "border-left-color"))
                        .map(Colour::of)
                        .orElseGet(() -> Colour.of(border.group(2)));
                compare(element, colour, around(element), GRAPHICS);
            }
        }

        private static boolean isBlank(String text) {
            return text.replace('\u00a0', ' ').isBlank();
        }

        private Colour around(Element element) {
            Element parent = element.parent();
            return painting.background(parent == null ? element : parent);
        }

        private void compare(Element element, Colour front, Colour back, double least) {
            checked++;
            double contrast = front.contrast(back);
            if (contrast < least) {
                faint.add("%s on %s is %.2f, needs %.1f: <%s class=\"%s\"> %s"
                        .formatted(
                                front,
                                back,
                                contrast,
                                least,
                                element.normalName(),
                                element.className(),
                                element.ownText()));
            }
        }
    }
}
