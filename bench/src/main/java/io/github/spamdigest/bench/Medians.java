package io.github.spamdigest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints the medians of measured times, one line a case and program, and the ratios to another program:
 * {@code Medians TIMES [PROGRAM]}, by default to the bare JVM where it ran, else to the peer.
 */
public final class Medians {

    private Medians() {}

    /** Reads lines of case, program, wall, user and system seconds, and kilobytes. */
    public static void main(String[] args) throws IOException {
        Map<String, List<double[]>> runs = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] parts = line.split(" ");
            if (parts.length == 6) {
                double wall = Double.parseDouble(parts[2]);
                double cpu = Double.parseDouble(parts[3]) + Double.parseDouble(parts[4]);
                runs.computeIfAbsent(parts[0] + " " + parts[1], any -> new ArrayList<>())
                        .add(new double[] {wall, cpu, Double.parseDouble(parts[5]) / 1024});
            }
        }
        runs.forEach((name, times) -> System.out.printf(
                Locale.ROOT,
                "%-30s wall %7.3f s   cpu %7.2f s   memory %6.0f MB   (%d runs, wall %.3f to %.3f s)%n",
                name,
                median(times, 0),
                median(times, 1),
                median(times, 2),
                times.size(),
                times.stream().mapToDouble(time -> time[0]).min().orElseThrow(),
                times.stream().mapToDouble(time -> time[0]).max().orElseThrow()));
        List<Double> ratios = new ArrayList<>();
        runs.forEach((name, times) -> {
            String other = name.split(" ")[0] + " " + (args.length > 1 ? args[1] : peer(runs, name));
            if (!name.equals(other) && !name.endsWith("-inside")) {
                ratios.add(ratio(runs, name, other, 0));
                System.out.printf(
                        Locale.ROOT,
                        "%-30s wall x %5.2f   cpu x %5.2f   memory x %5.2f   of %s%n",
                        name,
                        ratio(runs, name, other, 0),
                        ratio(runs, name, other, 1),
                        ratio(runs, name, other, 2),
                        other);
            }
        });
        if (args.length > 1) {
            double mean =
                    Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow());
            System.out.printf(Locale.ROOT, "%-30s wall x %5.2f%n", "geometric mean", mean);
        }
    }

    private static String peer(Map<String, List<double[]>> runs, String name) {
        return runs.containsKey(name.split(" ")[0] + " bare") ? "bare" : "duckdb";
    }

    private static double ratio(Map<String, List<double[]>> runs, String name, String other, int column) {
        return median(runs.get(name), column) / median(runs.get(other), column);
    }

    private static double median(List<double[]> times, int column) {
        double[] sorted =
                times.stream().mapToDouble(time -> time[column]).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
