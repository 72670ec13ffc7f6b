package io.github.spamdigest.render;

import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names in which somebody wrote a question mark, or the sign for a character that cannot be read, in place of letters. No
 * name in the DNS holds either, so such a name is nobody's.
 */
final class LostLetters {

    /** What is otherwise a name: in the address of a page or in code a question mark stands for itself. */
    private static final Pattern NAME = Pattern.compile("(?=.*[?\ufffd])[\\p{L}\\p{M}\\p{N}._?\ufffd-]+");

    private LostLetters() {}

    /** Whether letters of the name were lost. */
    static boolean areIn(SenderDomain domain) {
        return NAME.matcher(domain.name()).matches();
    }

    /** What a reader should know about it, empty when no name of the snapshot lost letters. */
    static Optional<String> remark(Snapshot snapshot) {
        List<SenderDomain> lost = snapshot.ranking().stream()
                .map(DomainActivity::domain)
                .filter(LostLetters::areIn)
                .toList();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        boolean isOne = lost.size() == 1;
        return Optional.of((isOne ? "1 sender domain holds" : lost.size() + " sender domains hold")
                + " a question mark or \ufffd in place of letters, such as "
                + Defanged.domain(lost.get(0).name())
                + ": the export lost them, unless the sender wrote so. "
                + (isOne ? "It has" : "They have")
                + " no link and no command; export again as UTF-8.");
    }
}
