package io.github.spamdigest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.spamdigest.core.DigestException;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.life.Decision;
import io.github.spamdigest.core.life.Decision.As;
import io.github.spamdigest.core.life.DecisionBook;
import io.github.spamdigest.core.life.Decisions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every place of decisions keeps to. */
public interface DecisionBookContract {

    /** A hash as memories make them. */
    String HASH = "0123456789abcdef0123456789abcdef";

    /** The date of the digest that people read before they decide. */
    LocalDate SEEN = LocalDate.of(2026, 11, 22);

    /** Opens the book; each time the same one. */
    DecisionBook open();

    /** Makes one stored decision unreadable. */
    void damageOne();

    /** A decision about a name. */
    static Decision about(String name, String address, As as) {
        return new Decision(
                new SenderDomain(name),
                address,
                as,
                Instant.parse("2026-11-22T09:30:00Z"),
                SEEN,
                Optional.of(SEEN.plusDays(30)),
                "alice@contoso.example",
                "an exercise");
    }

    @Test
    default void whereNobodyDecidedThereIsNothing() {
        assertEquals(Decisions.NONE, open().read());
    }

    @Test
    default void whatWasDecidedIsReadAsItWasWritten() {
        Decision whole = about("northwind.example", "", As.EXPECTED);
        Decision address =
                new Decision(new SenderDomain("mail.test"), HASH, As.DONE, whole.at(), SEEN, Optional.empty(), "", "");
        open().write(List.of(whole));
        open().write(List.of(address));
        assertEquals(Set.of(whole, address), Set.copyOf(open().read().all()));
        assertEquals(Optional.empty(), open().read().unread());
    }

    @Test
    default void aNameIsDecidedOnceAndItsAddressesBesideIt() {
        open().write(List.of(about("northwind.example", "", As.EXPECTED)));
        open().write(List.of(about("northwind.example", HASH, As.WATCHING)));
        open().write(List.of(about("northwind.example", "", As.DONE)));
        assertEquals(
                Set.of(about("northwind.example", "", As.DONE), about("northwind.example", HASH, As.WATCHING)),
                Set.copyOf(open().read().all()));
    }

    @Test
    default void severalAreWrittenTogetherAndThoseThatTheyReplaceAreTold() {
        Decision old = about("northwind.example", "", As.EXPECTED);
        Decision new1 = about("northwind.example", "", As.DONE);
        Decision new2 = about("contoso.example", "", As.DONE);
        assertEquals(List.of(), open().write(List.of(old)));
        assertEquals(List.of(old), open().write(List.of(new1, new2)));
        assertEquals(Set.of(new1, new2), Set.copyOf(open().read().all()));
    }

    @Test
    default void whatIsTakenBackIsGoneAndNothingElse() {
        open().write(List.of(about("northwind.example", "", As.EXPECTED)));
        open().write(List.of(about("northwind.example", HASH, As.EXPECTED)));
        assertTrue(open().remove(new SenderDomain("northwind.example"), ""));
        assertFalse(open().remove(new SenderDomain("northwind.example"), ""));
        assertEquals(
                Set.of(about("northwind.example", HASH, As.EXPECTED)),
                Set.copyOf(open().read().all()));
    }

    @Test
    default void anyNameAndAnyNoteIsKept() {
        String long253 = "a".repeat(250) + ".ex";
        for (String name :
                Set.of("", "a/b\\c#d?e%f", "m\u00fcnchen.example", "=cmd|'x'!a", "quo\"te.example", long253)) {
            Decision made = new Decision(
                    new SenderDomain(name),
                    "",
                    As.WATCHING,
                    Instant.EPOCH,
                    LocalDate.EPOCH,
                    Optional.empty(),
                    "\ud83d\ude00 " + "x".repeat(300),
                    "line\nline <script> {{x}} \u202e");
            open().write(List.of(made));
            assertEquals(made, open().read().about(made.name(), "").orElseThrow());
        }
        assertEquals(6, open().read().all().size());
    }

    @Test
    default void oneThatIsDamagedDecidesNothingAndIsSaid() {
        open().write(List.of(about("northwind.example", "", As.EXPECTED)));
        open().write(List.of(about("contoso.example", "", As.EXPECTED)));
        damageOne();
        Decisions read = open().read();
        assertEquals(1, read.all().size());
        assertTrue(read.unread().isPresent());
    }

    @Test
    default void thereIsRoomForFiveHundred() {
        for (int i = 0; i < Decision.MOST; i++) {
            open().write(List.of(about("name-" + i + ".example", "", As.EXPECTED)));
        }
        Decision more = about("one-more.example", "", As.EXPECTED);
        DigestException full = assertThrows(DigestException.class, () -> open().write(List.of(more)));
        assertTrue(full.sentence().contains("500 decisions"), full.sentence());
        Decision known = about("name-7.example", "", As.DONE);
        assertThrows(DigestException.class, () -> open().write(List.of(known, more)));
        assertEquals(
                As.EXPECTED, open().read().about(known.name(), "").orElseThrow().as(), "all are written or none");
        open().write(List.of(known));
        assertEquals(Decision.MOST, open().read().all().size());
    }
}
