package io.github.spamdigest.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/** Prints a failure as the platform's worker does, which never answers when that fails. */
public final class Printed {

    private Printed() {}

    /** Its stack trace; an error of the test when anything in it, at any depth, is neither ours nor the JDK's. */
    public static String trace(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(Set.of(failure));
        while (!open.isEmpty()) {
            Throwable next = open.pop();
            if (seen.add(next)) {
                String type = next.getClass().getName();
                assertTrue(type.startsWith("io.github.spamdigest.") || type.startsWith("java"), type);
                open.addAll(Set.of(next.getSuppressed()));
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
            }
        }
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
