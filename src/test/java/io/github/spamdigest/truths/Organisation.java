package io.github.spamdigest.truths;

import io.github.spamdigest.core.ReadingReport;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.TimeWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An organisation drawn from a seed, with two digests in a row and the truth about them. The same seed draws the same,
 * and an attacked one has the mail of the quiet one and more. It has no late rows, and counts no delivery twice.
 * Immutable.
 */
public final class Organisation {

    private static final Instant EPOCH = Instant.parse("2026-03-02T06:00:00Z");

    private final Senders senders;
    private final Instant end;
    private final Optional<Attack> attack;

    private Organisation(long seed, Optional<AttackKind> kind) {
        Tenant tenant = new Tenant(new Dice(seed), new Aftermath(new Dice(~seed)));
        senders = new Senders(tenant);
        senders.sendAll();
        tenant.after.befall(tenant, wantedNames());
        end = EPOCH.plus(Duration.ofDays(Math.floorMod(seed, 365)));
        attack = kind.map(planted -> new Attacker(senders).plant(planted));
    }

    /** One in which nothing is planted. */
    public static Organisation quiet(long seed) {
        return new Organisation(seed, Optional.empty());
    }

    /** One that is attacked in the 24 hours before its first digest. */
    public static Organisation attacked(long seed, AttackKind kind) {
        return new Organisation(seed, Optional.of(kind));
    }

    /**
     * What a source of events answers.
     *
     * @param later 0 for the first digest, 1 for that of the next day
     */
    public Snapshot snapshot(int later) {
        Mail mail = senders.tenant.mail;
        Instant to = end.plus(Duration.ofDays(later));
        return new Snapshot(
                TimeWindow.endingAt(to, TotalsOfMail.WINDOW),
                new RankingOfMail(mail, later).endingAt(to),
                List.of(),
                new TotalsOfMail(mail, later).endingAt(to, new SenderDomain(senders.tenant.own)),
                ReadingReport.NOTHING,
                new ViewOfMail(SeenMail.of(mail, later)).endingAt(to));
    }

    /** All mail, as it was drawn. */
    Mail mail() {
        return senders.tenant.mail;
    }

    /** What was planted, if anything was. */
    public Optional<Attack> attack() {
        return attack;
    }

    /** What a judgement may know of domains beforehand. */
    public KnownNames known() {
        return new KnownNames(
                domains(Set.of(senders.tenant.own)),
                domains(FreeMail.PROVIDERS),
                domains(Set.of("github.io")),
                domains(Names.SUFFIXES));
    }

    /** Domains whose mail people want, the own one among them; not those of free mail. */
    public Set<SenderDomain> wanted() {
        return domains(wantedNames());
    }

    /** Addresses on free mail that people write with, lower case. */
    public Set<String> friends() {
        return senders.friends().stream()
                .map(friend -> friend.way().address())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The networks that wanted mail comes from, by domain. */
    public Map<SenderDomain, Set<String>> networks() {
        Map<SenderDomain, Set<String>> networks = new HashMap<>();
        senders.all.forEach(source -> source.wanted()
                .forEach(name -> networks.computeIfAbsent(new SenderDomain(name), made -> new TreeSet<>())
                        .addAll(source.networks())));
        return networks;
    }

    /**
     * Domains, and addresses on free mail, whose phish or malware of the last days somebody followed, as far as it is told;
     * exercises are left out.
     *
     * @param later as for a snapshot
     */
    public Set<String> clickedThrough(int later) {
        return SeenMail.of(senders.tenant.mail, later).clickedThrough();
    }

    /**
     * Domains, and addresses on free mail, that deserve a look though nobody planted anything.
     *
     * @param later as for a snapshot
     */
    public Set<String> neutral(int later) {
        return new Neutral(senders, later).names(wantedNames());
    }

    /** How many mailboxes there are, 20 to 20,000. */
    public int people() {
        return senders.tenant.people;
    }

    /** Whether a gateway stands before the filter, so that most mail cannot prove its name. */
    public boolean isBehindGateway() {
        return senders.tenant.isGateway;
    }

    /** Whether mailboxes are on premises, so that all that is not in quarantine counts as inside. */
    public boolean isHybrid() {
        return senders.tenant.isHybrid;
    }

    /** The organisation in a few words, for a line of a report. */
    @Override
    public String toString() {
        return people() + " people" + (isBehindGateway() ? ", gateway" : "") + (isHybrid() ? ", hybrid" : "")
                + (senders.tenant.mail.reach() <= Tenant.OLDEST ? ", " + senders.tenant.mail.reach() + " days" : "");
    }

    private Set<String> wantedNames() {
        Set<String> names = new HashSet<>(Set.of(senders.tenant.own));
        senders.all.forEach(source -> names.addAll(source.wanted()));
        return names;
    }

    private static Set<SenderDomain> domains(Collection<String> names) {
        return names.stream().map(SenderDomain::new).collect(Collectors.toSet());
    }
}
