package io.github.spamdigest.truths;

import io.github.spamdigest.core.Snapshot;
import java.util.List;

/** Whatever judges a snapshot, from outside this package. */
@FunctionalInterface
public interface Told {

    /** The tasks of a digest of this snapshot, with nothing remembered. */
    List<Said> tell(Snapshot snapshot, KnownNames known);

    /** Whether a reason says that somebody followed phish or malware; none does, unless overridden. */
    default boolean isClick(String reason) {
        return false;
    }

    /** Whether a task's reason, and the step that goes with it, fits such an attack. Any does, unless overridden. */
    default boolean fits(AttackKind kind, String reason) {
        return true;
    }
}
