package io.github.spamdigest.goldens;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A mail's files as they are on every machine: what another Java zips to other bytes (a picture, a link's query) and
 * what is derived from those is replaced by a word. Tests of their own read the pictures and the links.
 */
public final class GoldenMail {

    private static final Pattern DEFENDER = Pattern.compile("(\\?query=(?:3D)?)[A-Za-z0-9_-]{40,}");
    private static final Pattern LOGS = Pattern.compile("(ShareLinkToQuery/q/)[A-Za-z0-9%]+");
    private static final Pattern SOFT_BREAK = Pattern.compile("(?<!=0A)=\r\n");
    private static final Pattern PRINT = Pattern.compile("\\b[0-9a-f]{32}\\b");
    /** Made with a random key. */
    private static final Pattern TASK = Pattern.compile(
            "(\\bTask\\s+|;\\s+task\\s+|spam-digest\\s+decide\\s+|\"id\": \")[a-z2-9]{6}(?![a-z2-9-]|\\.[a-z])");

    private static final Pattern PICTURE =
            Pattern.compile("(Content-Type: image/(?:[^\r]+\r\n)+\r\n)(?:[A-Za-z0-9+/=]+\r\n)+");

    private GoldenMail() {}

    /** HTML or text, with the links' queries and the ids of tasks replaced. */
    public static byte[] page(byte[] file) {
        return utf8(withoutIds(links(text(file))));
    }

    /** A mail file, without soft line breaks, with pictures and identifiers replaced too. */
    public static byte[] eml(byte[] file) {
        // Pictures first: what fills up the end of one looks like a soft line break.
        String unseen = PICTURE.matcher(text(file)).replaceAll("$1A PICTURE\r\n");
        String whole = SOFT_BREAK.matcher(unseen).replaceAll("");
        return utf8(withoutIds(PRINT.matcher(links(whole)).replaceAll("PRINT")));
    }

    private static String withoutIds(String text) {
        return TASK.matcher(text).replaceAll("$1ID");
    }

    private static String links(String text) {
        return LOGS.matcher(DEFENDER.matcher(text).replaceAll("$1ZIPPED")).replaceAll("$1ZIPPED");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
