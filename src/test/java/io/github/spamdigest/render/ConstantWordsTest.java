package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import freemarker.cache.FileTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Circumstances;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.RunStep;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.Standing;
import io.github.spamdigest.core.Task;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constant that reaches a template has words there, which are neither its own name nor another's words. */
class ConstantWordsTest {

    private static final Configuration TEMPLATES = templates();

    private static final EnumSet<NextStep> WITH_COMMAND = EnumSet.of(
            NextStep.BLOCK_CANDIDATE, NextStep.FIND_ALLOW_AND_BLOCK_SPOOF_PAIR, NextStep.HONOUR_DMARC_AND_BLOCK_PAIR);

    /** A function of the templates, called with each of some constants. */
    private record Words(String call, List<? extends Enum<?>> constants) {

        @Override
        public String toString() {
            return call;
        }
    }

    static Stream<Words> words() {
        return Stream.of(
                words(
                        "words.standing({'standing': one, 'previousRank': 3})",
                        EnumSet.complementOf(EnumSet.of(Standing.LEFT))),
                words("words.label(one)", EnumSet.range(Standing.FIRST_SEEN, Standing.DOWN)),
                words("words.because()", EnumSet.complementOf(EnumSet.of(Baseline.Because.SAME_QUESTION))),
                words("words.notes()?join(' ')", EnumSet.complementOf(EnumSet.of(Circumstances.Repeat.NONE))),
                words("words.status()", Findings.State.class),
                words("words.verdict() + words.volume()", Findings.State.class),
                words("notices.step(one)", RunStep.class),
                words("judgement.senderClass(one)", SenderClass.class),
                words("judgement.shortClass({'judged': {'senderClass': one}})", SenderClass.class),
                words("judgement.fact({'kind': one, 'part': 2, 'whole': 5})", Fact.Kind.class),
                words("judgement.step(one)", NextStep.class),
                words("judgement.ownStep({'step': one, 'noCommand': 'NO_NETWORK'})", WITH_COMMAND),
                words("judgement.shortStep({'judged': {'step': one}})", NextStep.class),
                words("judgement.scenario(one)", Scenario.class),
                words("judgement.reason({'reason': one})", Task.Reason.class),
                words("judgement.shortReason({'reason': one})", Task.Reason.class));
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyConstantHasWordsOfItsOwn(Words words) {
        Map<String, Enum<?>> known = new TreeMap<>();
        for (Enum<?> constant : words.constants()) {
            String text = fill(words.call(), constant.name()).strip();
            assertFalse(text.isEmpty(), constant + " has no words");
            assertFalse(text.equalsIgnoreCase(constant.name()), constant + " is its own word");
            assertFalse(text.contains(constant.name()) && text.contains("_"), constant + " is in its words");
            Enum<?> other = known.putIfAbsent(text.toLowerCase(Locale.ROOT), constant);
            assertEquals(null, other, constant + " and " + other + " share \"" + text + "\"");
        }
    }

    private static <E extends Enum<E>> Words words(String call, Class<E> type) {
        return new Words(call, List.of(type.getEnumConstants()));
    }

    private static <E extends Enum<E>> Words words(String call, EnumSet<E> constants) {
        return new Words(call, List.copyOf(constants));
    }

    private static String fill(String call, String constant) {
        String text = "<#ftl output_format='undefined'><#import 'words.ftl' as words>"
                + "<#import 'judgement.ftl' as judgement><#import 'notices.ftl' as notices>${" + call + "}";
        StringWriter filled = new StringWriter();
        try {
            new Template("words", text, TEMPLATES).process(Map.of("one", constant, "mail", mail(constant)), filled);
        } catch (IOException | TemplateException e) {
            throw new IllegalStateException(e);
        }
        return filled.toString();
    }

    /** A mail in which the constant stands wherever a function looks for one. */
    private static Map<String, Object> mail(String constant) {
        return Map.of(
                "tracked",
                100,
                "weekday",
                "Monday",
                "lookbackDays",
                30,
                "state",
                constant,
                "repeat",
                constant,
                "tasks",
                List.of(),
                "compared",
                Map.of("because", constant, "comparable", (TemplateMethodModelEx) any -> true),
                "day",
                Map.of("inbound", 9, "spam", 2, "surging", false),
                "scope",
                Map.of("inbound", 90, "spam", 20));
    }

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setLocalizedLookup(false);
        templates.setLogTemplateExceptions(false);
        try {
            templates.setTemplateLoader(new FileTemplateLoader(new File("templates")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return templates;
    }
}
