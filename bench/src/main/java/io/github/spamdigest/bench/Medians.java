package io.github.spamdigest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints the medians of measured times, one line a case and program, and the ratios to the peer or to the bare JVM. */
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
                "%-20s wall %7.3f s   cpu %7.2f s   memory %6.0f MB   (%d runs)%n",
                name, median(times, 0), median(times, 1), median(times, 2), times.size()));
        runs.forEach((name, times) -> {
            String peer = name.split(" ")[0] + (runs.containsKey(name.split(" ")[0] + " bare") ? " bare" : " duckdb");
            if (!name.equals(peer) && !name.endsWith("-inside")) {
                System.out.printf(
                        Locale.ROOT,
                        "%-20s wall x %5.2f   cpu x %5.2f   of %s%n",
                        name,
                        median(times, 0) / median(runs.get(peer), 0),
                        median(times, 1) / median(runs.get(peer), 1),
                        peer);
            }
        });
    }

    private static double median(List<double[]> times, int column) {
        double[] sorted = times.stream().mapToDouble(time -> time[column]).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
