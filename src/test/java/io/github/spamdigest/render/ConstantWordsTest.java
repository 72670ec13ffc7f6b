package io.github.spamdigest.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import freemarker.cache.FileTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateMethodModelEx;
import io.github.spamdigest.core.Baseline;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Findings;
import io.github.spamdigest.core.NextStep;
import io.github.spamdigest.core.RunStep;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SendContext;
import io.github.spamdigest.core.SenderClass;
import io.github.spamdigest.core.Standing;
import io.github.spamdigest.core.Task;
import io.github.spamdigest.core.Verdict;
import io.github.spamdigest.core.life.ClosedTask;
import io.github.spamdigest.goldens.Golden;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constant that reaches a template has words there, which are neither its own name nor another's words. */
public class ConstantWordsTest {

    private static final Configuration TEMPLATES = templates(new File("templates"));

    /** What no constant decides, with what it is made of. */
    private static final List<String> OTHERS = List.of(
            "<#list [0, 0.0001, 0.5, 0.9999, 1] as share>${wording.percent(share)} </#list>",
            "<#list [0, 1, 47, 48, 75] as hours>${wording.old(hours)}; </#list>",
            "<#list [true, false] as pair>${judgement.taskStep({'reason': 'OWN_NAME_FORGED', 'step': 'FIND_WHAT_LETS_IT_IN',"
                    + " 'hasPair': pair})}; </#list>",
            "${judgement.taskStep({'reason': 'FLOODS_INBOXES', 'step': 'HUNT_AND_PURGE', 'hasPair': false,"
                    + " 'noBlock': 'SHARED_HOST'})}",
            "${judgement.taskStep({'noCommand': 'NO_NAME'})}; ${judgement.taskStep({'reason': 'BLOCK_CANDIDATE'})}",
            "${judgement.evidence({'phishLast24h': 3, 'facts': [], 'allow': 'the transport rule One'})}",
            "<#list [[7, 2], [7, 0], [0, 2], [0, 0]] as by>${judgement.detail({'removed': {'byZap': by[0], 'byPeople': by[1]}},"
                    + " {'kind': 'TAKEN_AWAY'})}; </#list>",
            "<#list ['WITH_LINKS', 'WITH_ATTACHMENTS', 'FIRST_CONTACT'] as kind><#list [[1, 1], [1, 9], [9, 9]] as fact>"
                    + "${judgement.fact({'kind': kind, 'part': fact[0], 'whole': fact[1]})}; </#list></#list>",
            "${wording.taskName({'reason': 'CUT_FROM_VIEW'})}; ${wording.tooYoung}; ${wording.dayMissing}",
            "<#list steps as step>${step}: ${judgement.caution(step)}; </#list>",
            "<#global mail = mail + {'rows': 1..10}>"
                    + "${judgement.evidence({'phishLast24h': 0, 'facts': [], 'row': {'rank': 12}})}",
            "${judgement.behind({'judged': {'facts': [], 'step': 'WATCH'}, 'share': 0.5," + " 'recipients': 3})}",
            "${judgement.health({'spam': 100, 'latestSpam': 97})?join(' ')}",
            "<#list [true, false] as lacks>${wording.unusable({'lacksCleanInbound': lacks})} </#list>",
            "<#list [[true, true], [true, false], [false, true]] as lacks><#global mail = mail + {'scope':"
                    + " {'rows': 9000, 'lacksCleanInbound': lacks[0], 'lacksOutbound': lacks[1], 'losses': [],"
                    + " 'inbound': 90}}>${wording.missingRows()} ${wording.status()}: ${wording.verdict()}"
                    + "${wording.volume()} </#list>",
            "<#global mail = mail + {'scope': mail.scope + {'losses': (1..9)?map(n -> 'File ' + n)}}>${wording.lossNotes()?join(' ')}"
                    + " ${wording.status()}: ${wording.verdict()}${wording.volume()}",
            "<#function cut text width><#return text></#function><#list [1, 2, 4] as most><#global mail = mail + {'unlisted': {'families':"
                    + " (1..most)?map(n -> {'domain': {'name': 'a' + n + '.example', 'twin': '', 'cut': cut}, 'names': 2, 'spam': 9,"
                    + " 'inInbox': n, 'rank': n})}}>${wording.families()}${wording.tail()} </#list>",
            "<#list [{}, {'fresh': 0}, {'fresh': 2, 'usual': {'lowest': 3, 'highest': 5}}] as more><#global mail = mail + {'unlisted':"
                    + " {'families': [], 'tail': {'domains': 1, 'spam': 1, 'last24h': 1} + more}}>${wording.families()}${wording.tail()}"
                    + " </#list>",
            "<#global mail = mail + {'day': {'inbound': 0}}>${wording.spam()}",
            "<#global mail = mail + {'scope': {'inbound': 0}}>${wording.noSpam()}",
            "<#global mail = mail + {'missed': ['2026-11-20', '2026-11-21']}>${wording.missed()?join('')}",
            "<#global mail = mail + {'missed': 1..9}>${wording.missed()?join('')}",
            "<#global mail = mail + {'compared': {'kind': 'NONE', 'because': 'FIRST_RUN'}}>${wording.whyNot()}",
            "<#global mail = mail + {'compared': {'because': 'SAME_QUESTION'}}>${wording.because()}",
            "${judgement.shortStep({})}; ${judgement.shortClass({})}; ${judgement.shortStep({'task': 'LET_IN_BY_US'})}");

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
                        "${wording.standing({'standing': one, 'previousRank': 3})}",
                        EnumSet.complementOf(EnumSet.of(Standing.LEFT))),
                words("${wording.label(one)}", EnumSet.range(Standing.FIRST_SEEN, Standing.DOWN)),
                words("${wording.because()}", EnumSet.complementOf(EnumSet.of(Baseline.Because.SAME_QUESTION))),
                words("${wording.notes()?join(' ')}", EnumSet.complementOf(EnumSet.of(SendContext.Repeat.NONE))),
                words("${wording.status()}", Findings.State.class),
                words("${wording.verdict() + wording.volume()}", Findings.State.class),
                words("${notices.step(one)}", RunStep.class),
                words("${judgement.senderClass(one)}", SenderClass.class),
                words("${judgement.shortClass({'judged': {'senderClass': one}})}", SenderClass.class),
                words("${judgement.fact({'kind': one, 'part': 2, 'whole': 5})}", Fact.Kind.class),
                words("${judgement.step(one)}", NextStep.class),
                words("${judgement.signal(one)}", Task.Reason.class),
                words("${judgement.shortStep({'judged': {'step': one}})}", NextStep.class),
                words("${judgement.noBlock(one)}", Verdict.NoBlock.class),
                words("${judgement.scenario(one)}", Scenario.class),
                words("${wording.closedBecause({'because': one})}", ClosedTask.Because.class),
                words("${judgement.reason({'reason': one})}", Task.Reason.class),
                words("${judgement.shortReason({'reason': one})}", Task.Reason.class));
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyConstantHasWordsOfItsOwn(Words words) {
        Map<String, Enum<?>> known = new TreeMap<>();
        for (Enum<?> constant : words.constants()) {
            String text = fill(TEMPLATES, words.call(), constant.name()).strip();
            assertFalse(text.isEmpty(), constant + " has no words");
            assertFalse(text.equalsIgnoreCase(constant.name()), constant + " is its own word");
            assertFalse(text.contains(constant.name()) && text.contains("_"), constant + " is in its words");
            Enum<?> other = known.putIfAbsent(text.toLowerCase(Locale.ROOT), constant);
            assertEquals(null, other, constant + " and " + other + " share \"" + text + "\"");
        }
    }

    /** Each call with the words for each constant, then the calls without one, as the templates in a folder have them. */
    public static String all(File folder) {
        Configuration templates = templates(folder);
        Stream<String> constants = words().flatMap(words -> Stream.concat(
                Stream.of("# " + words.call()),
                words.constants().stream()
                        .map(one -> one + ": "
                                + fill(templates, words.call(), one.name()).strip())));
        Stream<String> others = OTHERS.stream()
                .map(call -> "# " + call + "\n" + fill(templates, call, "SPAM").strip());
        return Stream.concat(constants, others).collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void theWordsAreThoseThatWereReadAndApproved() throws IOException {
        Golden.check("words.txt", all(new File("templates")).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatSaysWhatNotToDoHasTheSameCautionInShort(NextStep step) {
        String caution = fill(TEMPLATES, "${judgement.caution(one)}", step.name());
        String whole = fill(TEMPLATES, "${judgement.step(one)}", step.name());
        assertTrue(whole.endsWith(caution), whole);
        assertEquals(caution.isEmpty(), !whole.contains("do not") && !whole.contains("never"), whole);
    }

    private static <E extends Enum<E>> Words words(String call, Class<E> type) {
        return new Words(call, List.of(type.getEnumConstants()));
    }

    private static <E extends Enum<E>> Words words(String call, EnumSet<E> constants) {
        return new Words(call, List.copyOf(constants));
    }

    private static String fill(Configuration templates, String call, String constant) {
        String text = "<#ftl output_format='undefined'><#import 'words.ftl' as wording>"
                + "<#import 'judgement.ftl' as judgement><#import 'notices.ftl' as notices>" + call;
        StringWriter filled = new StringWriter();
        try {
            new Template("words", text, templates)
                    .process(Map.of("one", constant, "steps", NextStep.values(), "mail", mail(constant)), filled);
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
                "lastDay",
                "Sunday to Monday",
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
                Map.of(
                        "inbound",
                        90,
                        "spam",
                        20,
                        "losses",
                        List.of(),
                        "lacksCleanInbound",
                        false,
                        "lacksOutbound",
                        false));
    }

    private static Configuration templates(File folder) {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_34);
        templates.setLocalizedLookup(false);
        templates.setLogTemplateExceptions(false);
        try {
            templates.setTemplateLoader(new FileTemplateLoader(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return templates;
    }
}
