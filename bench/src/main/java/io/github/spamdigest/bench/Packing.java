package io.github.spamdigest.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;

/** How lines become a file, or a folder of files. */
record Packing(String kind, SplittableRandom random) {

    /** Each as often as it is to be drawn; nothing is a plain file. */
    static final String[] KINDS =
            ",,,,,,,,crlf,crlf,cr,no-end,bom,gz,gz,gz-unnamed,gz-two,gz-cut,utf16,odd-name,folders".split(",");

    /** Writes lines into a folder, and says what is to be previewed. */
    Path write(Path folder, List<String> lines, String ending) throws IOException {
        String end = kind.equals("crlf") ? "\r\n" : kind.equals("cr") ? "\r" : "\n";
        String text =
                (kind.equals("bom") ? "\ufeff" : "") + String.join(end, lines) + (kind.equals("no-end") ? "" : end);
        byte[] bytes = PlainRows.bytes(text);
        Path file = folder.resolve("events" + ending);
        switch (kind) {
            case "gz" -> file = Files.write(folder.resolve("events" + ending + ".gz"), zipped(bytes));
            case "gz-unnamed" -> Files.write(file, zipped(bytes));
            case "gz-two" -> {
                int half = text.indexOf('\n') + 1;
                byte[] first = zipped(PlainRows.bytes(text.substring(0, half)));
                byte[] second = zipped(PlainRows.bytes(text.substring(half)));
                byte[] both = Arrays.copyOf(first, first.length + second.length);
                System.arraycopy(second, 0, both, first.length, second.length);
                file = Files.write(folder.resolve("events" + ending + ".gz"), both);
            }
            case "gz-cut" -> {
                byte[] whole = zipped(bytes);
                file = Files.write(folder.resolve("events.gz"), Arrays.copyOf(whole, 1 + random.nextInt(whole.length)));
            }
            case "utf16" ->
                Files.write(
                        file,
                        ("\ufeff" + text)
                                .getBytes(
                                        random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE));
            case "odd-name" -> {
                file = folder.resolve(PlainRows.one(
                        random,
                        "a[1].json",
                        "a*.json",
                        "a?b.csv",
                        "{a,b}.json",
                        "a b.txt",
                        "it's",
                        "a%20.gz",
                        "-a.json"));
                Files.write(file, bytes);
                Files.write(folder.resolve("a1.json"), PlainRows.bytes("{\"EmailDirection\":\"Inbound\"}\n"));
            }
            case "folders" -> {
                Path deep = Files.createDirectories(folder.resolve("y=2026/m=11/EmailDirection=Outbound/m=05"));
                Files.write(deep.resolve("PT05M.json"), bytes);
                Files.write(folder.resolve(".hidden.json"), bytes);
                Files.writeString(folder.resolve("note.txt"), "Read me.\n");
                Files.write(
                        folder.resolve("z.json"),
                        PlainRows.bytes(PlainRows.json(PlainRows.some(random).get(0)) + "\n"));
                file = folder;
            }
            default -> Files.write(file, bytes);
        }
        return file;
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
