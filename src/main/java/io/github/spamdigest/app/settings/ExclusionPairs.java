package io.github.spamdigest.app.settings;

import java.util.List;
import java.util.Map;

/** Checks the lists that hide nothing, or too much, one without the other. */
final class ExclusionPairs {

    private ExclusionPairs() {}

    /** Adds a problem for each list that misses its other half. */
    static void check(Map<ExclusionList, List<String>> lists, ExclusionProblems problems) {
        need(lists, problems, List.of(ExclusionList.PHRASES), List.of(ExclusionList.REPORT_SENDERS));
        need(lists, problems, List.of(ExclusionList.REPORT_SENDERS), List.of(ExclusionList.PHRASES));
        List<ExclusionList> services = List.of(ExclusionList.ENVELOPE_DOMAINS, ExclusionList.MESSAGE_ID_SUFFIXES);
        need(lists, problems, services, List.of(ExclusionList.TEST_SENDERS));
        need(lists, problems, List.of(ExclusionList.TEST_SENDERS), services);
    }

    private static void need(
            Map<ExclusionList, List<String>> lists,
            ExclusionProblems problems,
            List<ExclusionList> given,
            List<ExclusionList> needed) {
        boolean isGiven = given.stream().anyMatch(list -> hasValues(lists, list));
        boolean isMissing = needed.stream().noneMatch(list -> hasValues(lists, list));
        if (isGiven && isMissing) {
            ExclusionList other = needed.get(0);
            problems.add(
                    "$." + other.section(),
                    "has " + given.get(0).key() + " but no " + other.key() + "; add \"" + other.key() + "\": [\""
                            + other.example() + "\"], since only both together are safe");
        }
    }

    private static boolean hasValues(Map<ExclusionList, List<String>> lists, ExclusionList list) {
        return !lists.getOrDefault(list, List.of()).isEmpty();
    }
}
