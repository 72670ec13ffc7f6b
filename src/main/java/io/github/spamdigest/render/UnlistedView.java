package io.github.spamdigest.render;

import io.github.spamdigest.core.Usual;
import io.github.spamdigest.core.families.RankedFamily;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the list does not show, as the templates read it. */
final class UnlistedView {

    private UnlistedView() {}

    /** What the list does not show; {@code tail} is null when it shows all. */
    public record Unlisted(List<Family> families, @Nullable Tail tail) {}

    /** Names below one registered domain; {@code rank} is the place they would have together. */
    public record Family(View.Domain domain, long names, long spam, long inInbox, int rank) {}

    /**
     * The domains below the list; {@code usual} is null when the data cannot tell, and so is {@code fresh}, how many of them
     * sent their first spam of the window in the last 24 hours. {@code doubled}: they are at least twice the usual.
     */
    public record Tail(
            long domains,
            long spam,
            long last24h,
            @Nullable Usual usual,
            @Nullable Long fresh,
            boolean doubled) {}

    static Unlisted of(io.github.spamdigest.core.families.Unlisted unlisted) {
        return new Unlisted(
                unlisted.families().stream().map(UnlistedView::family).toList(),
                unlisted.tail()
                        .map(tail -> new Tail(
                                tail.domains(),
                                tail.spam(),
                                tail.last24h(),
                                tail.usual().orElse(null),
                                tail.fresh().orElse(null),
                                tail.usual()
                                        .filter(usual -> usual.isDoubledBy(tail.last24h()))
                                        .isPresent()))
                        .orElse(null));
    }

    private static Family family(RankedFamily ranked) {
        return new Family(
                ViewMaker.domain(ranked.family().name()),
                ranked.family().names(),
                ranked.family().spam(),
                ranked.family().inInbox(),
                ranked.rank());
    }
}
