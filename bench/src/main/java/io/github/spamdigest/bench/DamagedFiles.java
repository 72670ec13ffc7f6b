package io.github.spamdigest.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Makes small files of which something is wrong, or odd: {@code DamagedFiles SEED COUNT FOLDER}. Beside them it writes
 * {@code cases.txt}, a line a file, as {@code PreviewEach} reads it. The same seed gives the same files.
 */
public final class DamagedFiles {

    private static final Set<TextDamage> OF_JSON_ONLY = Set.of(
            TextDamage.REPEATED_KEY,
            TextDamage.REPEATED_KEY_IN_OTHER_CASE,
            TextDamage.TRAILING_COMMA,
            TextDamage.LEADING_COMMA,
            TextDamage.NO_STRING,
            TextDamage.BAD_ESCAPE);
    private static final Set<TextDamage> OF_TABLES_ONLY = Set.of(TextDamage.ODD_QUOTES, TextDamage.WRONG_WIDTH);

    private static final String[] WRAPPINGS = {
        "", "", "", "", "", "", "envelope", "envelope", "text", "records", "results", "list", "pretty", "mixed"
    };
    private final SplittableRandom random;
    private final List<String> harms = new ArrayList<>();

    private DamagedFiles(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Makes each file from a seed of its own, so that one can be made again without the others. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[2]));
        StringBuilder cases = new StringBuilder();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            DamagedFiles one = new DamagedFiles(Long.parseLong(args[0]) * 1_000_003 + i);
            cases.append(one.make(folder, i)).append('\n');
        }
        Files.writeString(folder.resolve("cases.txt"), cases.toString());
    }

    private String make(Path folder, int number) throws IOException {
        boolean isTable = random.nextInt(3) == 0;
        List<Map<String, String>> rows = PlainRows.some(random);
        if (random.nextInt(3) == 0) {
            harm(rows, RowDamage.values()[random.nextInt(RowDamage.values().length)]);
        }
        List<String> lines = isTable ? table(rows) : objects(rows);
        for (int left = random.nextInt(5) / 2; left > 0; left--) {
            harm(lines, isTable);
        }
        String packing = PlainRows.one(random, Packing.KINDS);
        note(packing);
        String name = String.format(Locale.ROOT, "%05d-%s", number, harms.isEmpty() ? "good" : String.join("+", harms));
        Path events = new Packing(packing, random)
                .write(Files.createDirectories(folder.resolve(name)), lines, isTable ? ".csv" : ".json");
        return String.join("\t", name, "preview", "--events", events.toString(), String.join("\t", options()));
    }

    private void note(String harm) {
        if (!harm.isEmpty()) {
            harms.add(harm.toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** A damage of one row, or of all of them. */
    private void harm(List<Map<String, String>> rows, RowDamage damage) {
        note(damage.name());
        SplittableRandom same = random.split();
        if (random.nextInt(3) == 0) {
            note("all");
            rows.forEach(row -> damage.harm(row, new SplittableRandom(7 + rows.size())));
        } else {
            damage.harm(rows.get(random.nextInt(rows.size())), same);
        }
    }

    private void harm(List<String> lines, boolean isTable) {
        TextDamage damage;
        do {
            damage = TextDamage.values()[random.nextInt(TextDamage.values().length)];
        } while ((isTable ? OF_JSON_ONLY : OF_TABLES_ONLY).contains(damage));
        note(damage.name());
        damage.harm(lines, random.nextInt(lines.size()), random);
    }

    private List<String> objects(List<Map<String, String>> rows) {
        String wrapping = PlainRows.one(random, WRAPPINGS);
        note(wrapping);
        List<String> plain = rows.stream().map(PlainRows::json).toList();
        List<String> lines = switch (wrapping) {
            case "envelope" -> plain.stream().map(this::envelope).toList();
            case "text" ->
                plain.stream()
                        .map(row -> "{\"properties\":" + PlainRows.quoted(row) + "}")
                        .toList();
            case "records" ->
                List.of("{\"records\":[" + plain.stream().map(this::envelope).collect(Collectors.joining(",")) + "]}");
            case "results" -> List.of("{\"Results\":[" + String.join(",", plain) + "]}");
            case "list" -> List.of("[" + String.join(",\n", plain) + "]");
            case "pretty" -> List.of("[" + String.join(",", plain).replace(",\"", ",\n  \"") + "]");
            case "mixed" ->
                plain.stream()
                        .map(row -> random.nextBoolean() ? row : envelope(row))
                        .toList();
            default -> plain;
        };
        return new ArrayList<>(
                lines.stream().flatMap(line -> Arrays.stream(line.split("\n"))).toList());
    }

    private String envelope(String row) {
        String category = PlainRows.one(
                random, "AdvancedHunting-EmailEvents", "AdvancedHunting-EmailEvents", "AdvancedHunting-EmailUrlInfo");
        String time = PlainRows.one(random, "2026-11-19T08:00:00Z", "2026-11-19T08:00:00.1234567Z", "soon");
        return "{\"time\":\"" + time + "\",\"category\":\"" + category + "\",\"properties\":" + row + "}";
    }

    private List<String> table(List<Map<String, String>> rows) {
        String delimiter = PlainRows.one(random, ",", ",", ",", ",", ";", "\t");
        note(delimiter.equals(",") ? "" : delimiter.equals(";") ? "semicolons" : "tabs");
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        List<String> header = new ArrayList<>(columns);
        if (random.nextInt(12) == 0) {
            note("double-column");
            header.add(PlainRows.column(random));
        }
        if (random.nextInt(12) == 0) {
            note("unknown-column");
            header.add(random.nextInt(header.size()), "Extra");
        }
        List<String> lines = new ArrayList<>();
        if (random.nextInt(25) == 0) {
            note("type-line");
            lines.add("#TYPE Selected.System.Management.Automation.PSCustomObject");
        }
        lines.add(PlainRows.line(header, delimiter));
        for (Map<String, String> row : rows) {
            lines.add(PlainRows.line(
                    header.stream().map(name -> row.getOrDefault(name, "")).toList(), delimiter));
        }
        return lines;
    }

    private List<String> options() {
        List<String> options = new ArrayList<>();
        if (random.nextInt(4) > 0) {
            options.addAll(List.of("--as-of", "2026-11-22T05:00:00Z"));
        }
        if (random.nextInt(5) == 0) {
            options.addAll(List.of("--date-order", PlainRows.one(random, "dmy", "mdy")));
        }
        if (random.nextInt(5) == 0) {
            options.addAll(List.of("--time-zone", PlainRows.one(random, "Europe/Berlin", "Pacific/Chatham")));
        }
        if (random.nextInt(5) == 0) {
            options.addAll(List.of("--counting", "latest"));
        }
        options.addAll(List.of("--top", "20"));
        return options;
    }
}
