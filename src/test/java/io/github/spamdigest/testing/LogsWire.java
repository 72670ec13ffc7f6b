package io.github.spamdigest.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Snapshot;
import java.util.List;
import java.util.Optional;

/** A snapshot as the query service would send it. */
public final class LogsWire {

    /** The columns and types that the service answers with, in order. */
    public static final List<String> COLUMNS = List.of(
            "Part:string",
            "Domain:string",
            "Deliveries:long",
            "SpamByDay:string",
            "Inbound:long",
            "InboundByDay:string",
            "ReachedInbox:long",
            "Recipients:long",
            "Senders:long",
            "Messages:long",
            "Phish:long",
            "PhishLast24h:long",
            "FirstSpam:datetime",
            "EarlierSpam:datetime",
            "Domains:long",
            "OldestEvent:datetime",
            "NewestEvent:datetime");

    private static final ObjectMapper JSON = new ObjectMapper();

    private LogsWire() {}

    /** The whole answer, as JSON to change or to send. */
    public static ObjectNode answer(Snapshot snapshot) {
        ObjectNode answer = JSON.createObjectNode();
        ObjectNode table = answer.putArray("tables").addObject().put("name", "PrimaryResult");
        ArrayNode columns = table.putArray("columns");
        for (String column : COLUMNS) {
            String[] parts = column.split(":");
            columns.addObject().put("name", parts[0]).put("type", parts[1]);
        }
        ArrayNode rows = table.putArray("rows");
        addTotals(rows.addArray(), snapshot);
        snapshot.ranking().forEach(activity -> addDomain(rows.addArray(), "ranked", activity));
        snapshot.others().forEach(activity -> addDomain(rows.addArray(), "asked", activity));
        return answer;
    }

    private static void addTotals(ArrayNode row, Snapshot snapshot) {
        row.add("total").add("");
        row.add(snapshot.totals().spam().total())
                .add(snapshot.totals().spam().days().toString());
        row.add(snapshot.totals().inbound().total())
                .add(snapshot.totals().inbound().days().toString());
        row.addNull()
                .addNull()
                .addNull()
                .addNull()
                .addNull()
                .addNull()
                .addNull()
                .addNull();
        row.add(snapshot.totals().domains());
        addTime(row, snapshot.totals().oldestEvent());
        addTime(row, snapshot.totals().newestEvent());
    }

    private static void addDomain(ArrayNode row, String part, DomainActivity activity) {
        row.add(part).add(activity.domain().name()).add(activity.deliveries());
        if (activity.deliveries() == 0) {
            row.add("");
        } else {
            row.add(activity.spam().days().toString());
        }
        row.add(activity.inbound()).add("");
        row.add(activity.reachedInbox()).add(activity.recipients());
        row.add(activity.senders()).add(activity.messages());
        row.add(activity.phish()).add(activity.phishLast24h());
        addTime(row, activity.firstSpam());
        addTime(row, activity.earlierSpam());
        row.addNull().addNull().addNull();
    }

    private static void addTime(ArrayNode row, Optional<?> time) {
        time.ifPresentOrElse(value -> row.add(value.toString()), row::addNull);
    }
}
