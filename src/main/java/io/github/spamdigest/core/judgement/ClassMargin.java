package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.SenderClass;
import java.util.Optional;

/**
 * How high a share must be for a class. The class of the digest before gets a margin, and all others must clear it, so
 * that a class does not swing with a share at its border. Immutable.
 */
record ClassMargin(Optional<SenderClass> favoured) {

    /** The bar as the rules write it. */
    static final ClassMargin PLAIN = new ClassMargin(Optional.empty());

    boolean atLeast(SenderClass of, Ratio share, int percent) {
        return share.atLeast(percent + points(of));
    }

    boolean over(SenderClass of, Ratio share, int percent) {
        return share.over(percent + points(of));
    }

    boolean below(SenderClass of, Ratio share, int percent) {
        return share.below(percent - points(of));
    }

    boolean wilsonAtLeast(SenderClass of, Ratio share, int percent) {
        return share.wilsonPercent() >= percent + points(of);
    }

    private int points(SenderClass of) {
        if (favoured.isEmpty()) {
            return 0;
        }
        return favoured.get() == of ? -Thresholds.MARGIN_POINTS : Thresholds.MARGIN_POINTS;
    }
}
