package io.github.spamdigest.testing;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.core.life.Decisions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hand-written book of decisions for tests; it can be told to be out of reach. Not thread-safe. */
public final class InMemoryDecisionBook implements DecisionBook {

    private final List<Decision> decisions = new ArrayList<>();
    private Optional<DigestException> broken = Optional.empty();

    @Override
    public Decisions read() {
        if (broken.isPresent()) {
            throw broken.get();
        }
        return new Decisions(decisions, Optional.empty());
    }

    @Override
    public List<Decision> write(List<Decision> made) {
        List<Decision> replaced = read().replacedBy(made);
        decisions.removeAll(replaced);
        decisions.addAll(made);
        return replaced;
    }

    @Override
    public boolean remove(SenderDomain name, String address) {
        return decisions.removeIf(known -> known.isSameName(name, address));
    }

    /** Makes it fail with this sentence from now on. */
    public void breakDown(String sentence) {
        broken = Optional.of(DigestException.failed(sentence));
    }
}
