package io.github.spamdigest.truths;

import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed: the same seed throws the same. Not thread-safe. */
final class Dice {

    private static final double MANY = 40;

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A whole number from {@code least} up to and including {@code most}. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** A number from {@code least} up to {@code most}. */
    double real(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** A number whose logarithm is spread evenly; both borders above 0. */
    double logReal(double least, double most) {
        return Math.exp(real(Math.log(least), Math.log(most)));
    }

    /** A number around 1 whose logarithm is normal. */
    double spread(double sigma) {
        return Math.exp(random.nextGaussian() * sigma);
    }

    /** Whether something happens that does so with this chance, 0 to 1. */
    boolean chance(double chance) {
        return random.nextDouble() < chance;
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** How often something happens that happens so often on average. */
    int poisson(double mean) {
        if (mean <= 0) {
            return 0;
        }
        if (mean > MANY) {
            return (int) Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
        }
        double stop = Math.exp(-mean);
        double product = random.nextDouble();
        int count = 0;
        while (product > stop) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** How many of so many happen, each with this chance. */
    int binomial(int tries, double chance) {
        if (tries * chance * (1 - chance) > MANY) {
            double mean = tries * chance;
            double drawn = mean + random.nextGaussian() * Math.sqrt(mean * (1 - chance));
            return (int) Math.max(0, Math.min(tries, Math.round(drawn)));
        }
        int count = 0;
        for (int i = 0; i < tries; i++) {
            count += chance(chance) ? 1 : 0;
        }
        return count;
    }
}
