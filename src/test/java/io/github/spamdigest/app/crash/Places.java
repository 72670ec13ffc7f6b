package io.github.spamdigest.app.crash;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

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

    /**
     * The places of a run from its last request to a service on.
     *
     * @param all whether there are all of them, or only those after that request and before the next
     */
    static List<Boundary> from(String service, List<String> requests, boolean all) {
        int number = last(service, requests);
        Boundary done = new Boundary(number, Boundary.Side.AFTER);
        Boundary noting = new Boundary(number + 1, Boundary.Side.BEFORE);
        return all
                ? List.of(
                        new Boundary(number, Boundary.Side.BEFORE),
                        done,
                        noting,
                        new Boundary(number + 1, Boundary.Side.AFTER))
                : List.of(done, noting);
    }

    /** The number of the last request that begins so. */
    static int last(String beginning, List<String> requests) {
        return 1
                + IntStream.range(0, requests.size())
                        .filter(index -> requests.get(index).startsWith(beginning))
                        .max()
                        .orElseThrow();
    }

    /** Where to strike next. */
    Boundary next() {
        return open.isEmpty() ? all.get(random.nextInt(all.size())) : open.remove(0);
    }

    /** Between the mark that a mail may leave and the memory of it. */
    private static boolean weighs(Boundary boundary, List<String> requests) {
        return boundary.request() > requests.size() - 2
                || (boundary.request() == requests.size() - 2 && boundary.side() == Boundary.Side.AFTER);
    }
}
