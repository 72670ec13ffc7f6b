package io.github.spamdigest.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Where runs are struck: every boundary of a run once, in random order, those around the mail first; then anywhere. */
final class Places {

    private final Random random;
    private final List<Boundary> all = new ArrayList<>();
    private final List<Boundary> open = new ArrayList<>();

    /** The places of a run that makes these requests. */
    Places(List<String> requests, Random random) {
        this.random = random;
        for (int number = 1; number <= requests.size(); number++) {
            all.add(new Boundary(number, Boundary.Side.BEFORE));
            all.add(new Boundary(number, Boundary.Side.AFTER));
        }
        open.addAll(all);
        Collections.shuffle(open, random);
        open.sort((a, b) -> Boolean.compare(weighs(b, requests), weighs(a, requests)));
    }

    /** Where to strike next. */
    Boundary next() {
        return open.isEmpty() ? all.get(random.nextInt(all.size())) : open.remove(0);
    }

    /** How many were not struck yet. */
    int untouched() {
        return open.size();
    }

    /** Between the mark that a mail may leave and the memory of it. */
    private static boolean weighs(Boundary boundary, List<String> requests) {
        return boundary.request() > requests.size() - 2
                || (boundary.request() == requests.size() - 2 && boundary.side() == Boundary.Side.AFTER);
    }
}
