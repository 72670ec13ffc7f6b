package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Plants one attack into the mail of an organisation, after all its other mail. */
final class Attacker {

    private static final double WRITTEN_OFTEN = .3;
    /** So many mails in the days before the attack make an acquaintance. */
    private static final double OF_ACQUAINTANCE = 5;

    private static final List<Auth> FORGED = List.of(Auth.FAIL_FAIL, Auth.FAIL_NONE, Auth.FAIL_SOFT);

    private final Senders senders;
    private final Tenant tenant;
    private final Dice dice;
    private final Strike strike;
    private final Visibility visibility;
    /** Whether nobody here knows whose mail it is. */
    private boolean isStranger = true;

    private final List<String> names = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    Attacker(Senders senders) {
        this.senders = senders;
        this.tenant = senders.tenant;
        this.dice = tenant.dice;
        this.strike = new Strike(tenant);
        this.visibility = new Visibility(tenant.mail.reach());
    }

    Attack plant(AttackKind kind) {
        double tail = switch (kind) {
            case BURST_OF_SPAM -> fromPartner(DayCount.SPAM, dice.between(1, 4), size(12, 150));
            case BURST_OF_PHISH -> fromPartner(DayCount.PHISH, dice.between(1, 4), size(12, 150));
            case HIJACKED_THREAD -> fromPartner(DayCount.PHISH, 1, dice.between(5, 9));
            case SLOW_LEAK -> slowLeak();
            case PARTNER_FORGED -> forged(knownPartner(), 0);
            case FORGED_AFTER_PRIMING ->
                dice.chance(.5) ? ownForged(dice.between(1, 3)) : forged(knownPartner(), dice.between(1, 3));
            case OWN_FORGED -> ownForged(0);
            case OWN_SUBDOMAINS -> ownSubdomains();
            case NEW_FLOOD -> newFlood();
            case ONE_MESSAGE -> oneMessage();
            case MANY_NEW_NAMES -> manyNewNames();
            case FRIEND_TAKEN_OVER -> friend();
            case LET_IN_BY_NEW_RULE -> letIn();
        };
        return strike.attack(kind, names, addresses, tail, isStranger);
    }

    private int size(int least, int most) {
        return (int) Math.round(dice.logReal(least, most));
    }

    /** One that people write with; in a small organisation the one that they write to most. */
    private Partner knownPartner() {
        List<Partner> known = senders.partners.stream()
                .filter(partner -> partner.writtenPerDay >= WRITTEN_OFTEN)
                .toList();
        return known.isEmpty()
                ? senders.partners.stream()
                        .max(Comparator.comparingDouble(partner -> partner.writtenPerDay))
                        .orElseThrow()
                : dice.pick(known);
    }

    private double fromPartner(int verdict, int mailboxes, int size) {
        Partner partner = knownPartner();
        names.add(partner.name);
        List<Way> ways = new ArrayList<>();
        for (int i = 0; i < mailboxes; i++) {
            ways.add(partner.mailbox());
            addresses.add(ways.get(i).address());
        }
        burst(ways, verdict, size, partner.safe);
        return tail(partner.genuine(), partner.writtenPerDay);
    }

    /**
     * The tail of mail that comes as the name's own mail comes. What was kept out of inboxes counts, too, if the days
     * before show that people and that name know each other.
     */
    private double tail(Usual usual, double knownPerDay) {
        double inside = strike.insideTail(visibility, usual);
        double workingDays = Math.max(0, tenant.mail.reach() - NamesInView.RECENT) * 5 / 7.0;
        boolean isAcquainted = knownPerDay * workingDays >= OF_ACQUAINTANCE;
        isStranger = !isAcquainted;
        return isAcquainted ? Math.min(inside, strike.genuineTail(visibility, usual)) : inside;
    }

    /** At least three of so many mails are planned to arrive; now and then there is a little more on the next day. */
    private void burst(List<Way> ways, int verdict, int size, double safe) {
        double share = size < 10 ? 0 : dice.real(.05, .6);
        for (int i = 0; i < size; i++) {
            strike.send(dice.pick(ways), 0, verdict, i < 3 || dice.chance(share), safe);
        }
        if (dice.chance(.3)) {
            strike.send(dice.pick(ways), -1, verdict, dice.chance(share), safe);
        }
    }

    private double slowLeak() {
        Partner partner = knownPartner();
        names.add(partner.name);
        Way way = partner.mailbox();
        addresses.add(way.address());
        double share = dice.real(.1, .7);
        for (int day = NamesInView.RECENT - 1; day >= -1; day--) {
            for (int i = dice.between(3, 6); i > 0; i--) {
                int verdict = dice.chance(.5) ? DayCount.SPAM : DayCount.PHISH;
                strike.send(way, day, verdict, dice.chance(share), partner.safe);
            }
        }
        return tail(partner.genuine(), partner.writtenPerDay);
    }

    private double forged(Partner partner, int primed) {
        names.add(partner.name);
        isStranger = false;
        String network = tenant.names.network();
        Auth auth = dice.pick(FORGED);
        Way way = tenant.arrive(Way.of(partner.mailbox().address(), network, auth));
        long primedInside = prime(way, primed);
        burst(List.of(way), dice.chance(.5) ? DayCount.SPAM : DayCount.PHISH, size(8, 60), partner.safe);
        Usual usual = tenant.isGateway ? partner.genuine() : partner.forged();
        double strays = senders.strangers.partnerInside() + primedInside / 28.0;
        return strike.insideTail(visibility, usual.and(strays, strays));
    }

    /** A little of the same in each of the four weeks before; answers how many reached inboxes. */
    private long prime(Way way, int each) {
        long inside = 0;
        for (int week = 1; week <= 4; week++) {
            for (int i = 0; i < each; i++) {
                int place = dice.chance(Math.max(.5, tenant.insideChance())) ? DayCount.INSIDE : 0;
                tenant.mail.threat(way, week * 7, DayCount.PHISH | place, 1, tenant.anybody());
                inside += place == 0 ? 0 : 1;
            }
        }
        return inside;
    }

    private double ownForged(int primed) {
        names.add(tenant.own);
        isStranger = false;
        Way way = ownWay(tenant.own);
        long primedInside = prime(way, primed);
        burst(List.of(way), dice.chance(.5) ? DayCount.SPAM : DayCount.PHISH, size(8, 80), 0);
        return strike.insideTail(visibility, ownUsual(primedInside));
    }

    private Way ownWay(String domain) {
        return tenant.arrive(Way.of(tenant.names.person() + "@" + domain, tenant.names.network(), dice.pick(FORGED)));
    }

    /** The own services stand beside the forgeries; a rule or connector lets them in, so they can be told apart. */
    private Usual ownUsual(long primedInside) {
        double strays = senders.strangers.ownInside() + primedInside / 28.0;
        double services =
                senders.ownServices.stream().mapToDouble(LetIn::inside).sum();
        return new Usual(strays + services, strays, strays, strays, 1);
    }

    private double ownSubdomains() {
        String network = tenant.names.network();
        for (int i = dice.between(4, 25); i > 0; i--) {
            String domain = tenant.names.person().replace('.', '-') + "." + tenant.own;
            names.add(domain);
            Way way = tenant.arrive(Way.of("it@" + domain, network, dice.pick(FORGED)));
            for (int rows = dice.between(3, 9); rows > 0; rows--) {
                strike.send(way, 0, DayCount.PHISH, dice.chance(.6), 0);
            }
        }
        names.add(tenant.own);
        return strike.insideTail(visibility, ownUsual(0));
    }

    private Way newWay() {
        Auth auth = dice.pick(List.of(Auth.PASS, Auth.PASS, Auth.NONE_SOFT, Auth.BEST_GUESS));
        String address = tenant.names.person() + "@" + tenant.names.domain();
        return tenant.arrive(Way.of(address, tenant.names.network(), auth));
    }

    private void name(Way way) {
        names.add(way.domain().name());
        addresses.add(way.address());
    }

    private double newFlood() {
        Way way = newWay();
        name(way);
        burst(List.of(way), DayCount.SPAM, size(20, 400), 0);
        return strike.insideTail(visibility, Usual.NEVER);
    }

    private double oneMessage() {
        Partner partner = knownPartner();
        boolean isPartner = dice.chance(.5);
        Way way = isPartner ? partner.mailbox() : newWay();
        name(way);
        int readers = Math.min(tenant.people, dice.between(200, 400));
        int planned = dice.binomial(readers, dice.real(.3, 1));
        strike.send(way, 0, dice.chance(.5) ? DayCount.SPAM : DayCount.PHISH, readers, planned, 0);
        return isPartner ? tail(partner.genuine(), partner.writtenPerDay) : strike.insideTail(visibility, Usual.NEVER);
    }

    private double manyNewNames() {
        double share = dice.real(.03, .6);
        for (int i = 0; i < 100; i++) {
            Way way = newWay();
            names.add(way.domain().name());
            for (int rows = dice.between(8, 18); rows > 0; rows--) {
                strike.send(way, 0, DayCount.SPAM, dice.chance(share), 0);
            }
        }
        double usual = senders.strangers.inside();
        return Math.min(
                strike.newNameTail(visibility),
                strike.insideTail(visibility, new Usual(usual, usual, usual, usual, 4)));
    }

    private double friend() {
        FreeMail.Friend friend = dice.pick(senders.friends());
        names.add(friend.way().address());
        addresses.add(friend.way().address());
        burst(List.of(friend.way()), dice.chance(.5) ? DayCount.SPAM : DayCount.PHISH, size(6, 60), friend.safe());
        return tail(friend.usual(tenant), friend.perDay());
    }

    /** By a rule that was not there before, or by the platform's own list. */
    private double letIn() {
        Spammer spammer = dice.pick(senders.spammers);
        names.add(spammer.name);
        Way let = dice.chance(.7)
                ? spammer.mailbox().withRule("Let in " + spammer.name)
                : spammer.mailbox().withPolicy("Allow entry");
        for (int i = size(6, 60); i > 0; i--) {
            strike.send(let, 0, DayCount.SPAM, true, 0);
        }
        strike.send(let, -1, DayCount.SPAM, true, 0);
        return strike.insideTail(visibility, spammer.usual());
    }
}
