package io.github.spamdigest.truths;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.NamesInView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of a drawn day, and what is wanted in them. Not thread-safe. */
final class TruthMail {

    private static final List<Auth> PROVEN = List.of(Auth.PASS, Auth.PASS, Auth.PASS, Auth.BEST_GUESS, Auth.NONE_PASS);

    /** How wanted mail passes: well, badly, and as mail behind a gateway that a rule lets through. */
    private static final List<Auth> WANTED = List.of(
            Auth.PASS,
            Auth.PASS,
            Auth.BEST_GUESS,
            Auth.NONE_PASS,
            Auth.NONE_SOFT,
            Auth.NONE_FAIL,
            Auth.VOUCHED,
            Auth.MISSING);

    /** Clean mail that fails is told of names in view alone: elsewhere nobody can say that it is theirs. */
    private static final List<Auth> WANTED_IN_VIEW = List.of(Auth.FAIL_NONE, Auth.FAIL_SOFT, Auth.FAIL_FAIL);

    private static final List<Auth> FORGED = List.of(Auth.FAIL_FAIL, Auth.FAIL_NONE, Auth.FAIL_SOFT, Auth.SPOOF_POLICY);

    private final Dice dice;
    private final Names names;
    private final boolean isGateway;
    private Mail rows;

    final Map<SenderDomain, String> envelopes = new HashMap<>();
    final Set<String> wanted = new HashSet<>();
    final Set<SenderTruth.Route> routes = new HashSet<>();

    TruthMail(Dice dice) {
        this.dice = dice;
        names = new Names(dice);
        isGateway = dice.chance(.03);
        rows = new Mail(dice.between(20, 400), dice.chance(.85) ? 45 : dice.between(6, 60));
    }

    Mail rows() {
        return rows;
    }

    /** A registered name that nobody else has. */
    String name() {
        return names.person().replace('.', '-') + "." + dice.pick(EverybodysNames.REGISTRABLE);
    }

    String word() {
        return names.person().substring(0, 4).replace('.', 'x');
    }

    /** Mostly anybody's; sometimes one of Microsoft's, or of IPv6. */
    String network() {
        return dice.chance(.05) ? "40.107." + dice.between(0, 255) + ".0/24" : names.network();
    }

    void want(String name) {
        wanted.add(SenderTruth.ascii(name));
    }

    /** Partners, and spam that is kept out; on premises all of it gets in. */
    void background(boolean isHybrid) {
        String partner = name();
        for (int day = 0; day < rows.reach(); day += 2) {
            rows.clean(way("team@" + partner, network(), Auth.PASS), day, dice.between(10, 40));
            send(partner, day, false);
        }
        want(partner);
        Way noise = way("win@" + name(), network(), Auth.PASS);
        for (int day = 0; day < NamesInView.DAYS; day += dice.between(1, 4)) {
            rows.threat(noise, day, DayCount.SPAM | (isHybrid ? DayCount.INSIDE : 0), dice.between(1, 5), 0);
        }
    }

    /** A campaign that looks built for spam, or like a sender of nothing else. */
    void spam(String name) {
        int age = dice.chance(.7) ? dice.between(0, 13) : dice.between(14, 43);
        double inside = dice.chance(.85) ? dice.real(.1, 1) : 0;
        String network = network();
        Auth auth = dice.chance(.9) ? dice.pick(PROVEN) : Auth.NONE_SOFT;
        int senders = dice.between(1, 4);
        Way let = dice.chance(.95)
                ? way("a@a.example", network, auth)
                : way("a@a.example", network, auth).onSafeList();
        int phish = dice.chance(.8) ? 0 : DayCount.PHISH;
        for (int i = dice.between(5, 18); i >= 0; i--) {
            Way way = new Way(
                    new SenderDomain(name),
                    "x" + dice.between(1, senders) + "@" + name,
                    network,
                    "",
                    "",
                    let.user(),
                    let.auth());
            int day = dice.chance(.4) ? 0 : dice.between(0, age);
            int verdicts = DayCount.SPAM | phish | (dice.chance(inside) ? DayCount.INSIDE : 0);
            rows.threat(way, day, verdicts, dice.between(2, 12), dice.between(0, 400));
        }
        if (dice.chance(.4)) {
            envelopes.put(new SenderDomain(name), dice.chance(.5) ? "bounce." + name : "sendgrid.net");
        }
    }

    /** Mail that others send in a name, some of it in inboxes. */
    void forge(String name, String network) {
        Auth auth = dice.pick(FORGED);
        for (int i = dice.between(2, 12); i >= 0; i--) {
            int verdicts = dice.pick(List.of(DayCount.SPAM, DayCount.PHISH)) | (dice.chance(.6) ? DayCount.INSIDE : 0);
            int day = dice.chance(.6) ? 0 : dice.between(0, 8);
            rows.threat(way("boss@" + name, network, auth), day, verdicts, dice.between(1, 4), dice.between(0, 400));
        }
        if (dice.chance(.7)) {
            envelopes.put(new SenderDomain(name), name());
        }
    }

    /** One more forgery today, so that a source tells what is wanted in this spelling. */
    void keepInView(String name) {
        Way way = Way.of("now@" + name, "198.18.0.0/24", Auth.FAIL_FAIL);
        rows.threat(way, 0, DayCount.SPAM | DayCount.INSIDE, 1, 0);
    }

    /** Wanted mail on some days that the source still holds. */
    void wantedMail(String name, int days, String network) {
        want(name);
        routes.add(new SenderTruth.Route(SenderTruth.ascii(name), network));
        boolean isInView = rows.inbound.containsKey(new SenderDomain(name));
        Way way = way("news@" + name, network, dice.pick(isInView && dice.chance(.2) ? WANTED_IN_VIEW : WANTED));
        for (int i = 0; i < days; i++) {
            rows.clean(way, day(), dice.between(1, 3));
        }
    }

    /** Wanted mail that is proven to be of the name and yet judged spam, all of it. */
    void wantedJudgedSpam(String name, String network) {
        want(name);
        routes.add(new SenderTruth.Route(SenderTruth.ascii(name), network));
        Way way = way("news@" + name, network, dice.pick(PROVEN));
        for (int i = dice.between(1, 4); i > 0; i--) {
            rows.threat(way, dice.between(0, 5), DayCount.SPAM, dice.between(1, 9), 0);
        }
    }

    /** People write to it, on so many days at most. */
    void write(String name, int days) {
        want(name);
        for (int i = 0; i < days; i++) {
            send(name, day(), false);
        }
    }

    void answerAutomatically(String name) {
        send(name, dice.between(0, 5), true);
    }

    /** Some of the spam has no verdict; nobody wants it. */
    void slipThrough(String name) {
        rows.clean(way("x1@" + name, network(), Auth.PASS), dice.between(0, 5), dice.between(1, 3));
    }

    /** A filter took rows away: those of people's mail, or all that is clean; or some of a file cannot be read. */
    void lose(boolean isFiltered) {
        Mail left = new Mail(rows.people, rows.reach());
        boolean isOutbound = dice.chance(.5);
        rows.inbound
                .values()
                .forEach(cells -> cells.forEach(cell -> {
                    if (cell.isThreat()) {
                        left.threat(cell.way(), cell.day(), cell.verdicts(), cell.deliveries(), cell.first());
                    } else if (isFiltered ? isOutbound : dice.chance(.5)) {
                        left.clean(cell.way(), cell.day(), cell.deliveries());
                    }
                }));
        if (!isFiltered || !isOutbound) {
            rows.outbound.stream().filter(sent -> isFiltered || dice.chance(.5)).forEach(left::write);
        }
        rows = left;
    }

    private void send(String name, int day, boolean isAutomatic) {
        rows.write(new Sent(new SenderDomain(name), day, 1, isAutomatic && dice.chance(.5), isAutomatic));
    }

    /** A day on which mail is still in the rows that are looked at. */
    private int day() {
        return dice.between(0, Math.min(NamesInView.DAYS, rows.reach()) - 1);
    }

    private Way way(String address, String network, Auth auth) {
        return Way.of(address, network, isGateway && dice.chance(.8) ? Auth.MISSING : auth);
    }
}
