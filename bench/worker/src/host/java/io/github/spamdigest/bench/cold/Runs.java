package io.github.spamdigest.bench.cold;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, and its medians. */
final class Runs {

    private final Map<String, List<Run>> runs = new LinkedHashMap<>();

    /**
     * One process.
     *
     * @param wall seconds from its start until the function's end was heard of
     * @param cpu seconds of processor time, user and system, to the end of the process
     * @param megabytes the most memory that it had at once, resident
     */
    record Run(double wall, double cpu, double megabytes) {}

    void add(String name, Run run) {
        runs.computeIfAbsent(name, any -> new ArrayList<>()).add(run);
        System.err.printf(
                Locale.ROOT, "%-16s %6.2f s %6.2f s %4.0f MB%n", name, run.wall(), run.cpu(), run.megabytes());
    }

    /** Forgets all. */
    void clear() {
        runs.clear();
    }

    /** Prints a table of medians, each compared with the empty function in the same kind of process. */
    void print() {
        System.out.println("| process | wall | CPU | memory | wall, ratio | CPU, ratio | runs |");
        System.out.println("|---|---|---|---|---|---|---|");
        runs.forEach((name, all) -> {
            Run median = median(all);
            Run empty = median(runs.get(name.replaceAll(" .*", "") + " empty"));
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f s | %.2f s | %.0f MB | %.2f | %.2f | %d |%n",
                    name,
                    median.wall(),
                    median.cpu(),
                    median.megabytes(),
                    median.wall() / empty.wall(),
                    median.cpu() / empty.cpu(),
                    all.size());
        });
    }

    private static Run median(List<Run> runs) {
        return new Run(
                middle(runs.stream().mapToDouble(Run::wall).sorted().toArray()),
                middle(runs.stream().mapToDouble(Run::cpu).sorted().toArray()),
                middle(runs.stream().mapToDouble(Run::megabytes).sorted().toArray()));
    }

    private static double middle(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
