package io.github.spamdigest.mails;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An opaque sRGB colour, each part from 0 to 255. */
record Colour(int red, int green, int blue) {

    static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6})");

    /** Reads {@code #rrggbb}, the only form that every mail program understands. */
    static Colour of(String css) {
        Matcher hex = HEX.matcher(css.strip());
        if (!hex.matches()) {
            throw new IllegalArgumentException("Write the colour \"" + css + "\" as #rrggbb");
        }
        int rgb = Integer.parseInt(hex.group(1), 16);
        return new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    /** The contrast ratio of WCAG 2, from 1 to 21. */
    double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
