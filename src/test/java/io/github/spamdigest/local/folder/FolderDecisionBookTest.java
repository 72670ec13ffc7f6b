package io.github.spamdigest.local.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.core.life.Decisions;
import io.github.spamdigest.testing.DecisionBookContract;
import io.github.spamdigest.testing.DecisionRaceContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions in a folder. */
class FolderDecisionBookTest implements DecisionRaceContract {

    @TempDir
    Path folder;

    @Override
    public DecisionBook open() {
        return new FolderDecisionBook(folder);
    }

    @Override
    public void damageOne() {
        put(text().replaceFirst("\"as\":\"EXPECTED\"", "\"as\":\"PERHAPS\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"schema\":99,\"decisions\":[]}",
                "{\"schema\":2}",
                "{\"schema\":2,\"decisions\":7}"
            })
    void aDamagedFileDecidesNothingAndIsNotOverwritten(String content) {
        put(content);
        Decisions read = open().read();
        assertEquals(List.of(), read.all());
        assertTrue(read.unread().orElseThrow().contains("decisions.json"), read.toString());
        assertThrows(
                DigestException.class,
                () -> open().write(List.of(DecisionBookContract.about("contoso.example", "", As.DONE))));
        assertEquals(content, text());
    }

    @Test
    void takingOneBackLosesNoneThatCannotBeRead() {
        open().write(List.of(DecisionBookContract.about("northwind.example", "", As.EXPECTED)));
        open().write(List.of(DecisionBookContract.about("contoso.example", "", As.EXPECTED)));
        damageOne();
        String before = text();
        assertThrows(DigestException.class, () -> open().remove(new SenderDomain("contoso.example"), ""));
        assertEquals(before, text());
    }

    @Test
    void oneThatEndedLongAgoMakesRoom() {
        open().write(List.of(DecisionBookContract.about("old.example", "", As.EXPECTED)));
        put(text().replace("2026-12-22", "2026-10-21"));
        open().write(List.of(DecisionBookContract.about("contoso.example", "", As.DONE)));
        assertEquals(1, open().read().all().size());
    }

    private String text() {
        try {
            return Files.readString(folder.resolve("decisions.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String content) {
        try {
            Files.writeString(folder.resolve("decisions.json"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
