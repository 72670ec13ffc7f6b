package io.github.spamdigest.core;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one exception of the product: a sentence for a person that says where, what is wrong and what to do. Unchecked.
 *
 * <p>A sentence is one line, whatever names and texts it quotes; only several problems are told in several.
 *
 * <p>The hosting platform shows only the root cause's message, so the message is complete without its cause.
 */
public final class DigestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Who can fix it. */
    public enum Kind {
        /** What was typed or set is wrong: the command line exits with 2. */
        USAGE,
        /** The run failed and may succeed later: the command line exits with 1. */
        FAILED,
        /** A service refused, and trying again cannot help: a person has to act. The command line exits with 1. */
        REFUSED,
        /** Sending ended without an answer: the mail may have left. The command line exits with 1. */
        UNSURE
    }

    private DigestException(Kind kind, List<String> lines, @Nullable Throwable cause) {
        super(lines.stream().map(line -> new OneLine(line).text()).collect(Collectors.joining("\n")), cause);
        this.kind = kind;
    }

    /** What was typed or set is wrong; the message names it and what to write instead. */
    public static DigestException usage(String message) {
        return new DigestException(Kind.USAGE, List.of(message), null);
    }

    /** Several things that were typed or set are wrong, told together. */
    public static DigestException usage(List<String> messages) {
        return new DigestException(Kind.USAGE, messages, null);
    }

    /** What is stored or set up cannot be used, and only a person can fix it; the message names it and the fix. */
    public static DigestException refused(String message) {
        return new DigestException(Kind.REFUSED, List.of(message), null);
    }

    /** A service refused for a reason that only a person can fix; the message names it and the fix. */
    public static DigestException refused(String message, Throwable cause) {
        return new DigestException(Kind.REFUSED, List.of(message), cause);
    }

    /**
     * Sending ended without an answer, so the mail may have left; every other failure of sending means that it did not.
     */
    public static DigestException unsure(String message, Throwable cause) {
        return new DigestException(Kind.UNSURE, List.of(message), cause);
    }

    /** A failure of this kind, complete without a cause: the platform would show the cause in its place. */
    public static DigestException of(Kind kind, String message) {
        return new DigestException(kind, List.of(message), null);
    }

    /** The run failed; the message names where and what to do. */
    public static DigestException failed(String message) {
        return new DigestException(Kind.FAILED, List.of(message), null);
    }

    /** The run failed for a technical reason that is kept as the cause. */
    public static DigestException failed(String message, Throwable cause) {
        return new DigestException(Kind.FAILED, List.of(message), cause);
    }

    /** Who can fix it. */
    public Kind kind() {
        return kind;
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
