package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.spamdigest.core.Digest;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.goldens.Days;
import io.github.spamdigest.testing.Draw;
import io.github.spamdigest.testing.Law;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever an attacker writes, it stays text. */
class AttackerTextTest {

    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");
    private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20\t\r\n";

    private static final List<String> NASTY = List.of(
            "<",
            ">",
            "\"",
            "'",
            "&",
            "=",
            "+",
            "-",
            "@",
            ";",
            ",",
            "\t",
            "\r",
            "\n",
            " ",
            ".",
            "://",
            "${",
            "<#if",
            "\u202e",
            "\u3002",
            "\uff1d",
            "\ud800",
            "xn--",
            "\u00fc",
            "javascript:",
            "a");

    private final FreemarkerRenderer renderer = new FreemarkerRenderer();

    private final FreemarkerRenderer withoutPicture = PlainRenderer.create();

    static String name(Draw draw) {
        return draw.chance() ? draw.text(40) : draw.joined(12, piece -> piece.of(NASTY));
    }

    @Test
    void noNameAddsMarkup() {
        String calm = renderer.render(Days.hostile(List.of("calm"))).html();
        Law.holds(300, AttackerTextTest::name, name -> {
            String html = renderer.render(Days.hostile(List.of(name))).html();

            assertEquals(markup(calm), markup(html));
            assertFalse(MARKUP.matcher(html).replaceAll("").contains("<"));
        });
    }

    /** All tags, without what depends on the name: its spelling, its warning, its links, and the picture's words. */
    private static String markup(String html) {
        String body = html.substring(html.indexOf("<body"));
        String plain = body.replaceAll(" <span class=\"quiet\" style=\"[^\"]*\">\\([^<]*\\)</span>", "")
                .replaceAll(" <span class=\"red\" style=\"[^\"]*\">mixed scripts</span>", "")
                .replaceAll(" <a class=\"blue\" style=\"[^\"]*\" href=\"[^\"<>]*\">[^<]*</a>", "")
                .replaceAll(" alt=\"[^\"<>]*\"", "");
        return String.join(
                "", MARKUP.matcher(plain).results().map(tag -> tag.group()).toList());
    }

    @Test
    void everySubjectIsOneVisibleLine() {
        Law.holds(200, AttackerTextTest::name, name -> {
            Digest digest = withoutPicture.render(Days.hostile(List.of(name)));

            assertTrue(digest.subject().chars().noneMatch(Character::isISOControl), digest.subject());
            assertEquals(1, digest.subject().lines().count());
        });
    }

    @Test
    void noLineOfTheTextIsTooLongOrHidesAnything() {
        Law.holds(300, AttackerTextTest::name, name -> {
            String text = withoutPicture.render(Days.hostile(List.of(name))).text();

            text.lines().forEach(line -> {
                assertTrue(line.codePointCount(0, line.length()) <= TextLines.WIDTH, line);
                assertEquals(Defanged.visible(line), line);
            });
        });
    }

    @Test
    void noCellStartsAFormulaWhereverTheProgramSplitsIt() {
        Law.holds(300, AttackerTextTest::name, this::assertNoFormula);
    }

    private void assertNoFormula(String name) throws IOException {
        String csv = content(withoutPicture.render(Days.hostile(List.of(name))), "digest.csv");
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv.substring(1))) {
            List<CsvRecord> rows = records.stream().toList();
            assertEquals(2, rows.size());
            for (String cell : rows.get(1).getField(1).split("[,;|]")) {
                String start = cell.replaceFirst("^[\\s\\p{Z}\"]+", "");
                assertTrue(start.isEmpty() || FORMULA_STARTS.indexOf(start.charAt(0)) < 0, cell);
            }
        }
    }

    @Test
    void theJsonFileHoldsTheRealName() {
        Law.holds(300, AttackerTextTest::name, this::assertRealNameInJson);
    }

    private void assertRealNameInJson(String name) throws IOException {
        String json = content(withoutPicture.render(Days.hostile(List.of(name))), "digest.json");
        assertTrue(json.chars().allMatch(character -> character < 0x80), json);
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            String read = null;
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals("domain")) {
                    read = parser.nextToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
                }
            }
            assertEquals(new SenderDomain(name).name(), read);
        }
    }

    private static String content(Digest digest, String name) {
        return digest.attachments().stream()
                .filter(file -> file.name().equals(name))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
