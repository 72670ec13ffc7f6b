package io.github.spamdigest.azure.logs;

import java.util.Arrays;
import java.util.List;

/** The columns that the query for the names in view answers with, in its order. */
enum ViewColumn implements AnswerColumn {
    PART("Part", "string"),
    DOMAIN("Domain", "string"),
    PLACE("Place", "long"),
    ADDRESS("Address", "string"),
    NETWORK("Network", "string"),
    ALLOW("Allow", "string"),
    PROOF("Proof", "string"),
    DAY_COUNTS("DayCounts", "string"),
    DAYS("Days", "long"),
    ADDRESSES("Addresses", "long"),
    RECIPIENTS("Recipients", "long"),
    PEOPLE("People", "long"),
    THROUGH("Through", "long"),
    HARMED("Harmed", "long"),
    ACCOUNTS("Accounts", "string"),
    CARRIED("Carried", "string"),
    LINK("Link", "string"),
    LINK_MESSAGES("LinkMessages", "long"),
    CUT_NAMES("CutNames", "long"),
    CUT_INSIDE("CutInside", "long"),
    ACTION_ROWS("ActionRows", "long"),
    CLICK_ROWS("ClickRows", "long"),
    LINK_ROWS("LinkRows", "long"),
    OLDEST_EVENT("OldestEvent", "datetime");

    /** All as name and type. */
    static final List<String> WIRE = Arrays.stream(values())
            .map(column -> column.text + ":" + column.type)
            .toList();

    private final String text;
    private final String type;

    ViewColumn(String text, String type) {
        this.text = text;
        this.type = type;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public boolean mayBeEmpty() {
        return this == DOMAIN
                || this == ADDRESS
                || this == NETWORK
                || this == ALLOW
                || this == ACCOUNTS
                || this == LINK;
    }
}
