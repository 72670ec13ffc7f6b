package io.github.spamdigest.truths;

import io.github.spamdigest.core.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a judgement tells of planted attacks within two digests, and what it tells on days without one. Not thread-safe.
 */
public final class ConfusionTable {

    /** Days of quiet organisations have seeds of their own. */
    private static final long QUIET = 1L << 32;

    private static final String LINE = "%-22s %7s %7s %7s %9s %7s %7s %9s%n";

    private final Told told;
    private final Map<AttackKind, Row> rows = new EnumMap<>(AttackKind.class);
    private final List<String> missed = new ArrayList<>();
    private final List<String> falseOnes = new ArrayList<>();
    private int quietDays;
    private int falseQuietDays;
    private int neutralQuietDays;
    private int clicks;
    private int cutClicks;
    private int missedClicks;

    /** The counts of one kind of attack. */
    private static final class Row {
        private int planted;
        private int visible;
        private int firstDay;
        private int twoDays;
        private int wrong;
        private int missed;
        private int falseDays;

        private void add(Row other) {
            planted += other.planted;
            visible += other.visible;
            firstDay += other.firstDay;
            twoDays += other.twoDays;
            wrong += other.wrong;
            missed += other.missed;
            falseDays += other.falseDays;
        }
    }

    private ConfusionTable(Told told) {
        this.told = told;
    }

    /**
     * Measures.
     *
     * @param attacks how many are planted, of each kind in turn
     * @param quietDays how many digests without one, two in a row of each organisation
     * @param seed the first seed
     */
    public static ConfusionTable of(Told told, int attacks, int quietDays, long seed) {
        ConfusionTable table = new ConfusionTable(told);
        AttackKind[] kinds = AttackKind.values();
        for (int i = 0; i < attacks; i++) {
            table.attack(seed + i, kinds[i % kinds.length]);
        }
        for (int i = 0; i < quietDays; i += 2) {
            table.quiet(seed + QUIET + i, Math.min(2, quietDays - i));
        }
        return table;
    }

    /** Visible attacks that no task of today named within two digests. */
    public int missedVisible() {
        return total().missed;
    }

    /** How many planted attacks anybody could see. */
    public int visible() {
        return total().visible;
    }

    /** Attacks that were named with no reason that fits them. */
    public int wrongReasons() {
        return total().wrong;
    }

    /** How often a name in view whose phish somebody followed did not come first in a digest. */
    public int missedClicks() {
        return missedClicks;
    }

    /** Digests without an attack in which a task of today named what deserves no look. */
    public int falseQuietDays() {
        return falseQuietDays;
    }

    /** Digests of attacked organisations in which a task of today named something else that deserves no look. */
    public int falseAttackDays() {
        return total().falseDays;
    }

    private void attack(long seed, AttackKind kind) {
        Organisation organisation = Organisation.attacked(seed, kind);
        Attack attack = organisation.attack().orElseThrow();
        boolean[] right = new boolean[2];
        boolean[] named = new boolean[2];
        Row row = rows.computeIfAbsent(kind, made -> new Row());
        for (int later = 0; later < 2; later++) {
            List<Said> others = new ArrayList<>();
            for (Said said : today(organisation, later, seed)) {
                boolean fits = told.fits(kind, said.reason());
                boolean isMine = said.names().isEmpty() ? fits : said.names(attack);
                named[later] |= isMine;
                right[later] |= isMine && fits;
                if (!isMine) {
                    others.add(said);
                }
            }
            row.falseDays += isFalse(others, organisation, later, seed, kind.name()) ? 1 : 0;
        }
        boolean isTold = right[0] || right[1];
        row.planted++;
        row.visible += attack.isVisible() ? 1 : 0;
        row.firstDay += right[0] ? 1 : 0;
        row.twoDays += isTold ? 1 : 0;
        row.wrong += !isTold && (named[0] || named[1]) ? 1 : 0;
        if (attack.isVisible() && !isTold) {
            row.missed += named[0] || named[1] ? 0 : 1;
            missed.add(String.format(
                    Locale.ROOT,
                    "missed %s, seed %d: %s, %d threats, %d inside, tail %.1f; %s",
                    kind,
                    seed,
                    attack.names().get(0),
                    attack.threats(),
                    attack.inside(),
                    attack.logTail(),
                    organisation));
        }
    }

    private void quiet(long seed, int digests) {
        Organisation organisation = Organisation.quiet(seed);
        for (int later = 0; later < digests; later++) {
            List<Said> all = today(organisation, later, seed);
            quietDays++;
            if (isFalse(all, organisation, later, seed, "quiet")) {
                falseQuietDays++;
            } else if (!all.isEmpty()) {
                neutralQuietDays++;
            }
        }
    }

    /** What a digest tells for today. */
    private List<Said> today(Organisation organisation, int later, long seed) {
        Snapshot snapshot = organisation.snapshot(later);
        List<Said> all = told.tell(snapshot, organisation.known()).stream()
                .filter(Said::isToday)
                .toList();
        Set<String> inView = snapshot.inView().names().stream()
                .map(name -> name.domain().name())
                .collect(Collectors.toSet());
        List<Said> first =
                all.stream().takeWhile(said -> told.isClick(said.reason())).toList();
        for (String name : organisation.clickedThrough(later)) {
            boolean isCut = !inView.contains(name.substring(name.indexOf('@') + 1));
            clicks++;
            cutClicks += isCut ? 1 : 0;
            if (!isCut && first.stream().noneMatch(said -> said.isDomainOf(name) || said.isNeutral(List.of(name)))) {
                missedClicks++;
                missed.add("not told first, clicked through from " + name + ", seed " + seed + ", digest " + later
                        + ": " + all + "; " + organisation);
            }
        }
        return all;
    }

    private boolean isFalse(List<Said> tasks, Organisation organisation, int later, long seed, String what) {
        if (tasks.isEmpty()) {
            return false;
        }
        Set<String> neutral = organisation.neutral(later);
        List<Said> wrong = tasks.stream()
                .filter(said -> !said.isNeutral(neutral))
                .filter(said -> !told.isClick(said.reason()) || neutral.stream().noneMatch(said::isDomainOf))
                .toList();
        wrong.forEach(said -> falseOnes.add(
                "false, " + what + ", seed " + seed + ", digest " + later + ": " + said + "; " + organisation));
        return !wrong.isEmpty();
    }

    private Row total() {
        Row total = new Row();
        rows.values().forEach(total::add);
        return total;
    }

    /** The table, then each visible attack that was missed, then what was false. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                LINE, "attack", "planted", "visible", "day one", "two days", "missed", "wrong", "false day"));
        rows.forEach((kind, row) -> text.append(line(kind.name(), row)));
        text.append(line("all", total()));
        text.append(String.format(
                "%d quiet days: %d with a false task of today, %d more with one that deserves a look%n",
                quietDays, falseQuietDays, neutralQuietDays));
        text.append(String.format(
                "%d times a name was clicked through: %d were not in view, %d in view and not told first%n",
                clicks, cutClicks, missedClicks));
        missed.forEach(line -> text.append(line).append('\n'));
        falseOnes.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static String line(String name, Row row) {
        return String.format(
                LINE, name, row.planted, row.visible, row.firstDay, row.twoDays, row.missed, row.wrong, row.falseDays);
    }
}
