package io.github.spamdigest.app.settings;

import java.util.Optional;

/** Checks texts that are compared with what mail says. */
final class TextValue {

    private static final int SHORTEST_SUFFIX = 4;

    private TextValue() {}

    /** What is wrong with a name, empty when it is right. */
    static Optional<String> problemOf(String value) {
        if (value.isBlank()) {
            return Optional.of("it is empty; write a name or leave it out");
        }
        return value.equals(value.strip())
                ? Optional.empty()
                : Optional.of("it begins or ends with a space; write it without");
    }

    /** What is wrong with a subject's phrase, empty when it is right. */
    static Optional<String> problemOfPhrase(String value) {
        return value.codePoints().anyMatch(Character::isLetterOrDigit)
                ? problemOf(value)
                : Optional.of("it holds no letter or digit; write a word or phrase of the subject");
    }

    /** What is wrong with the end of a Message-ID, empty when it is right. */
    static Optional<String> problemOfSuffix(String value) {
        if (value.indexOf('>') >= 0 || value.indexOf('<') >= 0) {
            return Optional.of("it holds a bracket; write the end of the Message-ID without, such as @mailer.example");
        }
        return value.length() < SHORTEST_SUFFIX
                ? Optional.of("it is shorter than " + SHORTEST_SUFFIX + " characters; write the end of the Message-ID,"
                        + " such as @mailer.example")
                : problemOf(value);
    }
}
