package io.github.spamdigest.testing;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bodies with which a service, or a gateway before it, may refuse: with an error as agreed, a half one, or none. */
public final class Refusals {

    /** What a service echoes of a request, and nobody may show. */
    public static final String ECHO = "eyJhbGciOiJub25lIn0.echoed-by-the-service";

    /** Each by its name; the status is still to be chosen. */
    public static final Map<String, Answer> BODIES = Collections.unmodifiableMap(bodies());

    private Refusals() {}

    private static Map<String, Answer> bodies() {
        Map<String, Answer> bodies = new LinkedHashMap<>();
        Answer any = Answer.status(200);
        bodies.put("nothing", any);
        bodies.put("JSON without text", any.withJson(""));
        bodies.put("no error", any.withJson("{}"));
        bodies.put("another object", any.withJson("{\"message\":\"no\"}"));
        bodies.put("error null", any.withJson("{\"error\":null}"));
        bodies.put("error empty", any.withJson("{\"error\":{}}"));
        bodies.put("error of nulls", any.withJson("{\"error\":{\"code\":null,\"message\":null}}"));
        bodies.put("error as text", any.withJson("{\"error\":\"no\"}"));
        bodies.put("error", any.withJson("{\"error\":{\"code\":\"Code\",\"message\":\"no\"}}"));
        bodies.put("echo", any.withJson("{\"error\":{\"code\":\"Code\",\"message\":\"Bearer " + ECHO + "\"}}"));
        bodies.put("list", any.withJson("[]"));
        bodies.put("null", any.withJson("null"));
        bodies.put("half", any.withJson("{\"error\":{\"code\":\"Co"));
        bodies.put("page", any.with("Content-Type", "text/html").withBody(bytes("<html>Bearer " + ECHO + "</html>")));
        bodies.put("text", any.with("Content-Type", "text/plain").withBody(bytes("Bearer " + ECHO)));
        bodies.put("XML", any.with("Content-Type", "application/xml").withBody(bytes("<Error/>")));
        bodies.put("cut", any.withJson("{\"error\":{\"code\":\"Code\"}}").ending(Answer.Ending.HALF));
        return bodies;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
