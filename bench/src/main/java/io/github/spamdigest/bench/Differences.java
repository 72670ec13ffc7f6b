package io.github.spamdigest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lists what two builds say differently of the same files: {@code Differences FILES BEFORE NOW [digests]}. It ends with
 * an error when there is anything. Differences with the same damage stand together, and the smallest file is shown.
 * With {@code digests}, only exit codes and digests for programs are compared, as the words of two releases differ.
 */
public final class Differences {

    private static final int SHOWN_LINES = 12;

    private Differences() {}

    /** Compares exit code, screen and errors, and each path of {@code digest.json}. */
    public static void main(String[] args) throws IOException {
        Path files = Path.of(args[0]);
        Map<String, List<String>> byDamage = new TreeMap<>();
        int same = 0;
        for (String line : Files.readAllLines(files.resolve("cases.txt"))) {
            String name = line.substring(0, line.indexOf('\t'));
            String told = difference(name, Path.of(args[1]), Path.of(args[2]), args.length > 3 ? 1 : Integer.MAX_VALUE);
            if (told.isEmpty()) {
                same++;
            } else {
                byDamage.computeIfAbsent(name.substring(name.indexOf('-') + 1), any -> new ArrayList<>())
                        .add(line.replace('\t', ' ') + "\n" + told);
            }
        }
        int different = byDamage.values().stream().mapToInt(List::size).sum();
        byDamage.forEach((damage, all) -> {
            all.sort(Comparator.comparingLong(told -> size(files.resolve(told.substring(0, told.indexOf(' '))))));
            System.out.println("== " + damage + " (" + all.size() + ")\n" + all.get(0));
        });
        System.out.println(same + " files the same, " + different + " different");
        if (different > 0) {
            System.exit(1);
        }
    }

    private static String difference(String name, Path before, Path now, int compared) throws IOException {
        StringBuilder told = new StringBuilder();
        List<String> was = lines(before.resolve(name + ".txt"), compared);
        List<String> is = lines(now.resolve(name + ".txt"), compared);
        if (!was.equals(is)) {
            List<String> gone = new ArrayList<>(was);
            is.forEach(gone::remove);
            List<String> come = new ArrayList<>(is);
            was.forEach(come::remove);
            gone.stream()
                    .limit(SHOWN_LINES)
                    .forEach(line -> told.append("  - ").append(line).append('\n'));
            come.stream()
                    .limit(SHOWN_LINES)
                    .forEach(line -> told.append("  + ").append(line).append('\n'));
        }
        Path first = before.resolve(name + ".json");
        Path second = now.resolve(name + ".json");
        if (Files.exists(first) && Files.exists(second)) {
            Map<String, String> paths = JsonDifference.between(Files.readString(first), Files.readString(second));
            paths.entrySet().stream()
                    .limit(SHOWN_LINES)
                    .forEach(path -> told.append("  " + path.getKey() + ": " + path.getValue() + "\n"));
            told.append(paths.size() > SHOWN_LINES ? "  and " + (paths.size() - SHOWN_LINES) + " paths more\n" : "");
        } else if (Files.exists(first) || Files.exists(second)) {
            told.append("  only one of them made a digest\n");
        }
        return told.toString();
    }

    private static List<String> lines(Path file, int compared) throws IOException {
        List<String> lines =
                Files.exists(file) ? Files.readAllLines(file) : List.of("nothing: the process ended before");
        return lines.subList(0, Math.min(compared, lines.size()));
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }
}
