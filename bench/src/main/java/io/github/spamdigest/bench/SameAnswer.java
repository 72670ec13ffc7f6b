package io.github.spamdigest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Ends with an error when a digest does not say what the peer says: {@code SameAnswer DIGEST_JSON PEER_TEXT}. */
public final class SameAnswer {

    private SameAnswer() {}

    /**
     * Compares the ten domains by name and place, and their counts where no row came twice: an export's repeats are left
     * out of the digest, which says how many there were, and the peer counts them.
     */
    public static void main(String[] args) throws IOException {
        String digest = Files.readString(Path.of(args[0]));
        List<String> peer = Files.readAllLines(Path.of(args[1]));
        long duplicates = number(digest, "\"duplicates\": ?(\\d+)");
        near("inbound", number(digest, "\"inbound\": ?(\\d+)"), value(peer.get(0)), duplicates);
        near("spam", number(digest, "\"spam\": ?(\\d+)"), value(peer.get(1)), duplicates);
        var ranks = Pattern.compile("\"rank\": ?\\d+.*?\"domain\": ?\"([^\"]+)\".*?\"deliveries\": ?(\\d+)", Pattern.DOTALL)
                .matcher(digest);
        for (String line : peer.subList(2, peer.size())) {
            if (!ranks.find()) {
                throw new IllegalStateException("The digest ends before " + line);
            }
            near(line, Long.parseLong(ranks.group(2)), value(line), duplicates);
        }
    }

    private static void near(String what, long ours, long theirs, long duplicates) {
        if (ours > theirs || theirs - ours > duplicates) {
            throw new IllegalStateException(what + ": " + ours + " here, with " + duplicates + " repeats left out");
        }
    }

    private static long value(String line) {
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }

    private static long number(String json, String pattern) {
        var found = Pattern.compile(pattern).matcher(json.substring(Math.max(0, json.indexOf("\"totals\""))));
        if (!found.find()) {
            throw new IllegalStateException("The digest has no " + pattern);
        }
        return Long.parseLong(found.group(1));
    }
}
