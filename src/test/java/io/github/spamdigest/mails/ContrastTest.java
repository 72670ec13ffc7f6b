package io.github.spamdigest.mails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every text, swatch and meaningful border of every golden mail has the contrast of WCAG AA, in light and dark. */
class ContrastTest {

    private static final String HEAD = "<!DOCTYPE html><html><head><meta name=color-scheme content='light dark'><style>"
            + ".ink { color: #000000; } @media (prefers-color-scheme: dark) { .page { background-color: #000000"
            + " !important; } .ink { color: #ffffff !important; } .dim { color: #333333 !important; } }"
            + "</style></head><body class=page style='background-color:#ffffff'>";

    @ParameterizedTest
    @EnumSource
    void everythingIsSeen(Scheme scheme) throws IOException {
        TreeSet<String> faint = new TreeSet<>();
        int checked = 0;
        for (Path mail : GoldenMails.html()) {
            Contrast contrast = Contrast.of(Files.readString(mail), scheme);
            checked += contrast.checked();
            contrast.faint().forEach(line -> faint.add(mail.getFileName() + ": " + line));
        }
        assertEquals("", String.join("\n", faint));
        assertTrue(checked > 1_000, "Only " + checked + " were looked at");
    }

    @ParameterizedTest
    @CsvSource({"#000000,#ffffff,21.0", "#767676,#ffffff,4.54", "#777777,#ffffff,4.48", "#0000ff,#ffffff,8.59"})
    void theContrastIsThatOfTheStandard(String front, String back, double expected) {
        assertEquals(expected, Colour.of(front).contrast(Colour.of(back)), 0.005);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p class=ink>seen in both</p>                                        | 0 | 0
            <p style='color:#777777'>too faint on white</p>                      | 1 | 0
            <p style='color:#222222'>not changed for dark</p>                    | 0 | 1
            <p class=dim style='color:#222222'>changed to too dark</p>           | 0 | 1
            <p style='color:#ffffff'><b>inherited</b></p>                        | 1 | 0
            <p style='display:none;color:#ffffff'>hidden</p>                     | 0 | 0
            <td class=ink>x<span style='background-color:#eeeeee'>&nbsp;</span>   | 1 | 0
            <p style='background-color:#ffffff;color:#999999'>own ground</p>     | 1 | 1
            <p class=ink style='border-left:4px solid #dddddd'>border</p>        | 1 | 0
            <a href='https://portal.example'>link without a colour</a>           | 0 | 1
            """)
    void whatIsTooFaintIsFound(String body, int inLight, int inDark) {
        List<String> light =
                Contrast.of(HEAD + "<table><tr>" + body, Scheme.LIGHT).faint();
        List<String> dark =
                Contrast.of(HEAD + "<table><tr>" + body, Scheme.DARK).faint();

        assertEquals(inLight, light.size(), light::toString);
        assertEquals(inDark, dark.size(), dark::toString);
    }

    @Test
    void aColourInAnotherFormIsRefused() {
        String message = "";
        try {
            Colour.of("rgba(0,0,0,0.5)");
        } catch (IllegalArgumentException refused) {
            message = refused.getMessage();
        }
        assertEquals("Write the colour \"rgba(0,0,0,0.5)\" as #rrggbb", message);
    }
}
