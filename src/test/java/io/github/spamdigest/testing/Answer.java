package io.github.spamdigest.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a stub answers.
 *
 * @param status the HTTP status
 * @param headers what goes above the body
 * @param body the bytes
 * @param delay how long the stub waits before it answers
 * @param ending how the answer ends
 */
public record Answer(int status, Map<String, String> headers, byte[] body, Duration delay, Ending ending) {

    /** How an answer ends. */
    public enum Ending {
        /** As it should. */
        WHOLE,
        /** The connection closes before the body is read. */
        REFUSED,
        /** The request is read and recorded, then the connection closes without an answer. */
        CUT,
        /** The status and half of the body go out, then the connection closes. */
        HALF,
        /** The status goes out at once and the body byte by byte, each after the delay. */
        TRICKLE
    }

    /** An answer without a body. */
    public static Answer status(int status) {
        return new Answer(status, Map.of(), new byte[0], Duration.ZERO, Ending.WHOLE);
    }

    /** 200 with JSON. */
    public static Answer json(String body) {
        return status(200).withJson(body);
    }

    /** No answer: the request is read and recorded, then the connection closes. */
    public static Answer cut() {
        return status(200).ending(Ending.CUT);
    }

    /** No answer: the connection closes before the body is read; the request is recorded without its body. */
    public static Answer refused() {
        return status(200).ending(Ending.REFUSED);
    }

    /** The same with one more header. */
    public Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, Map.copyOf(more), body, delay, ending);
    }

    /** The same with this JSON as its body. */
    public Answer withJson(String json) {
        return with("Content-Type", "application/json").withBody(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with this body. */
    public Answer withBody(byte[] bytes) {
        return new Answer(status, headers, bytes.clone(), delay, ending);
    }

    /** The same with another status. */
    public Answer withStatus(int other) {
        return new Answer(other, headers, body, delay, ending);
    }

    /** The same, later. */
    public Answer after(Duration wait) {
        return new Answer(status, headers, body, wait, ending);
    }

    /** The same, byte by byte with such a wait before each. */
    public Answer trickling(Duration wait) {
        return after(wait).ending(Ending.TRICKLE);
    }

    /** The same with another ending. */
    public Answer ending(Ending other) {
        return new Answer(status, headers, body, delay, other);
    }
}
