package io.github.spamdigest.truths;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Everybody who sends mail to one organisation. */
final class Senders {

    final Tenant tenant;
    final List<Partner> partners = new ArrayList<>();
    final List<LetIn> ownServices = new ArrayList<>();
    final List<Spammer> spammers = new ArrayList<>();
    final List<FreeMail> providers = new ArrayList<>();
    final Strangers strangers;
    final List<Source> all = new ArrayList<>();

    Senders(Tenant tenant) {
        this.tenant = tenant;
        Dice dice = tenant.dice;
        drawPartners();
        add(dice.chance(.4) ? dice.between(1, 3) : 0, ownServices, () -> LetIn.ownService(tenant));
        List<Source> others = new ArrayList<>();
        add(dice.between(2, 15), others, () -> new Newsletter(tenant));
        add(dice.chance(.4) ? dice.between(1, 2) : 0, others, () -> LetIn.system(tenant));
        add(dice.chance(.4) ? 1 : 0, others, () -> new Exercise(tenant));
        add(dice.between(3, 15), spammers, () -> Spammer.lasting(tenant));
        add(dice.chance(.3) ? dice.between(100, 400) : 0, others, () -> Spammer.quiet(tenant));
        FreeMail.PROVIDERS.forEach(provider -> providers.add(new FreeMail(tenant, provider)));
        all.addAll(providers);
        strangers = new Strangers(tenant, partners);
        all.add(strangers);
    }

    private void drawPartners() {
        Dice dice = tenant.dice;
        double[] weights = new double[dice.between(8, 50)];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = dice.spread(1.3);
            sum += weights[i];
        }
        double share = tenant.mailPerDay * dice.real(.35, .75);
        for (double weight : weights) {
            partners.add(new Partner(tenant, share * weight / sum));
        }
        all.addAll(partners);
    }

    private <T extends Source> void add(int count, List<? super T> list, Supplier<T> sender) {
        for (int i = 0; i < count; i++) {
            T made = sender.get();
            list.add(made);
            all.add(made);
        }
    }

    /** All mail of all days, the oldest first. */
    void sendAll() {
        for (int day = Tenant.OLDEST; day >= -1; day--) {
            for (Source source : all) {
                source.send(day);
            }
        }
    }

    /** Those on free mail who write here, at least one. */
    List<FreeMail.Friend> friends() {
        List<FreeMail.Friend> friends = new ArrayList<>();
        providers.forEach(provider -> friends.addAll(provider.friends));
        return friends;
    }
}
