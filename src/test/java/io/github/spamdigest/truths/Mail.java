package io.github.spamdigest.truths;

import io.github.spamdigest.core.SenderDomain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All mail of an organisation, day by day: what a source of events would hold. Not thread-safe. */
final class Mail {

    /** How many mailboxes there are; recipients are numbers below it. */
    final int people;

    /** How many days before the first digest's end there is data of; older mail is dropped. */
    private final int reach;

    /** Which evidence there is of what became of it. */
    final Tables tables;

    private int messages;

    /** In the order in which they first came, so that the same seed gives the same order. */
    final Map<SenderDomain, List<Cell>> inbound = new LinkedHashMap<>();

    /** Clicks on links, by message. */
    final Map<Integer, List<Click>> clicks = new HashMap<>();

    final List<Sent> outbound = new ArrayList<>();

    /** Inbound rows that are in no stream, by day: hidden by an exclusion, or with threats that nobody knows. */
    final Map<Integer, Long> others = new TreeMap<>();

    /** Nothing is told of what became of it. */
    Mail(int people, int reach) {
        this(people, reach, Tables.NONE);
    }

    Mail(int people, int reach, Tables tables) {
        this.people = people;
        this.reach = reach;
        this.tables = tables;
    }

    int reach() {
        return reach;
    }

    void clean(Way way, int day, int deliveries) {
        add(new Cell(way, day, 0, deliveries, 0, 0, Fate.NOTHING));
    }

    /** One message to so many people. */
    void threat(Way way, int day, int verdicts, int deliveries, int first) {
        begin();
        more(way, day, verdicts, deliveries, first);
    }

    /** The same message to so many more people, to whom it arrives in another way or at another place. */
    void more(Way way, int day, int verdicts, int deliveries, int first) {
        add(new Cell(way, day, verdicts, deliveries, first, messages, Fate.NOTHING));
    }

    /** A new message, and its number. */
    int begin() {
        messages++;
        return messages;
    }

    /** The number of the newest message. */
    int message() {
        return messages;
    }

    /** Readers of a part of a message click a link in it, each with a chance, mostly on the day on which it came. */
    void click(Dice dice, Cell cell, double often, double through) {
        for (int i = dice.poisson(cell.deliveries() * often); i > 0; i--) {
            int person = (cell.first() + dice.between(0, cell.deliveries() - 1)) % people;
            int day = Math.max(-1, dice.chance(.8) ? cell.day() : cell.day() - 1);
            clicks.computeIfAbsent(cell.message(), message -> new ArrayList<>())
                    .add(new Click(person, day, dice.chance(through)));
        }
    }

    void write(Sent sent) {
        if (sent.deliveries() > 0 && sent.day() < reach) {
            outbound.add(sent);
        }
    }

    void other(int day, int deliveries) {
        if (deliveries > 0 && day < reach) {
            others.merge(day, (long) deliveries, Long::sum);
        }
    }

    void add(Cell cell) {
        if (cell.deliveries() > 0 && cell.day() < reach) {
            inbound.computeIfAbsent(cell.way().domain(), domain -> new ArrayList<>())
                    .add(cell);
        }
    }
}
