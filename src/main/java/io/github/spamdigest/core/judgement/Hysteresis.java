package io.github.spamdigest.core.judgement;

import io.github.spamdigest.core.SenderClass;
import java.util.List;
import java.util.Optional;

/** Keeps a class from swinging: it changes for the worse at once, otherwise only past a margin. */
final class Hysteresis {

    /** The classes from the one that asks least of a reader to the one that asks most. */
    static final List<SenderClass> BADNESS = List.of(
            SenderClass.TOO_FEW,
            SenderClass.CANNOT_BE_TOLD,
            SenderClass.ORDINARY,
            SenderClass.FORWARDED,
            SenderClass.BULK,
            SenderClass.OWN_SERVICE_JUDGED_SPAM,
            SenderClass.UNCLEAR,
            SenderClass.ABUSED_MAIL_SERVICE,
            SenderClass.OWN_SERVICE_UNAUTHENTICATED,
            SenderClass.NO_SENDER_NAME,
            SenderClass.UNAUTHENTICATED,
            SenderClass.FORGED_NAME,
            SenderClass.MIXED,
            SenderClass.SPAM_ONLY,
            SenderClass.BUILT_FOR_SPAM,
            SenderClass.OWN_NAME_FORGED,
            SenderClass.SUDDEN_FROM_TRUSTED);

    private Hysteresis() {}

    /** The class by the rules, or the class before while the evidence is within the margin of it. */
    static SenderClass decide(JudgementInput dossier, Optional<SenderClass> previous) {
        SenderClass plain = new Rules(dossier, ClassMargin.PLAIN).decide();
        // What could not be judged gives nothing to hold on to.
        Optional<SenderClass> held = previous.filter(SenderClass::isTold).filter(before -> !isWorse(plain, before));
        if (held.isEmpty()) {
            return plain;
        }
        SenderClass favoured = new Rules(dossier, new ClassMargin(held)).decide();
        return favoured == held.get() ? favoured : plain;
    }

    private static boolean isWorse(SenderClass now, SenderClass before) {
        return BADNESS.indexOf(now) > BADNESS.indexOf(before);
    }
}
