package io.github.spamdigest.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.DomainActivity;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Snapshot;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.families.Family;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A snapshot as the query service would send it. */
public final class LogsWire {

    /** The columns and types that the service answers with, in order. */
    public static final List<String> COLUMNS = List.of(
            "Part:string",
            "Domain:string",
            "Scenario:string",
            "Deliveries:long",
            "SpamByDay:string",
            "Inbound:long",
            "InboundByDay:string",
            "ReachedInbox:long",
            "StillInside:long",
            "OpenInside:long",
            "Recipients:long",
            "Senders:long",
            "Messages:long",
            "Phish:long",
            "PhishLast24h:long",
            "FirstSpam:datetime",
            "EarlierSpam:datetime",
            "FirstMail:datetime",
            "NewestSpam:long",
            "NewestByDay:string",
            "Authenticated:long",
            "Vouched:long",
            "Forged:long",
            "Unauthenticated:long",
            "Unknown:long",
            "TopSenders:long",
            "TopSenderAddresses:string",
            "Bulk:long",
            "HighConfidence:long",
            "AllowedByOrganisation:long",
            "AllowedByUser:long",
            "AllowedByTransportRule:long",
            "EnvelopeDomains:long",
            "TopEnvelopeDomain:string",
            "Networks:long",
            "TopNetwork:string",
            "Clean:long",
            "CleanAuthenticated:long",
            "CleanAuthenticatedDays:long",
            "OutboundDays:long",
            "OutboundPeople:long",
            "Domains:long",
            "RecipientDomains:string",
            "OldestEvent:datetime",
            "NewestEvent:datetime",
            "AllRows:long",
            "CleanInboundRows:long",
            "OutboundRows:long",
            "RepeatedSpam:long",
            "FreshDomains:long");

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
        add(rows, totals(snapshot.totals()));
        snapshot.ranking().forEach(activity -> add(rows, domain("ranked", activity)));
        snapshot.totals().excluded().forEach((scenario, series) -> {
            // What hid nothing has no row.
            if (series.total() > 0) {
                add(rows, excluded(scenario, series));
            }
        });
        snapshot.others().forEach(activity -> add(rows, domain("asked", activity)));
        snapshot.totals().names().families().forEach(family -> add(rows, family(family)));
        return answer;
    }

    /** The row of a family. */
    public static JsonNode familyRow(Family family) {
        ArrayNode rows = JSON.createArrayNode();
        add(rows, family(family));
        return rows.get(0);
    }

    private static Map<String, Object> totals(Totals totals) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "Part", "total",
                "Deliveries", totals.spam().total(),
                "SpamByDay", totals.spam().days().toString(),
                "Inbound", totals.inbound().total(),
                "InboundByDay", totals.inbound().days().toString(),
                "NewestSpam", totals.latestSpam(),
                "Domains", totals.domains()));
        totals.rows().ifPresent(rows -> {
            row.put("AllRows", rows.all());
            row.put("CleanInboundRows", rows.cleanInbound());
            row.put("OutboundRows", rows.outbound());
        });
        totals.names().fresh().ifPresent(fresh -> row.put("FreshDomains", fresh));
        totals.oldestEvent().ifPresent(time -> row.put("OldestEvent", time));
        totals.newestEvent().ifPresent(time -> row.put("NewestEvent", time));
        row.put(
                "RecipientDomains",
                list(totals.recipientDomains().stream().map(SenderDomain::name).toList()));
        addAuthentication(row, totals.authentication());
        return row;
    }

    private static Map<String, Object> family(Family family) {
        return Map.of(
                "Part", "family",
                "Domain", family.name().name(),
                "Domains", family.names(),
                "Deliveries", family.spam(),
                "ReachedInbox", family.inInbox());
    }

    private static Map<String, Object> excluded(Scenario scenario, DailySeries series) {
        return Map.of(
                "Part",
                "excluded",
                "Scenario",
                scenario.name(),
                "Deliveries",
                series.total(),
                "SpamByDay",
                series.days().toString());
    }

    private static Map<String, Object> domain(String part, DomainActivity activity) {
        Map<String, Object> row = new HashMap<>(Map.of(
                "Part", part,
                "Domain", activity.domain().name(),
                "Deliveries", activity.deliveries(),
                "Inbound", activity.inbound(),
                "ReachedInbox", activity.reachedInbox(),
                "Recipients", activity.recipients(),
                "Senders", activity.senders(),
                "Messages", activity.messages(),
                "Phish", activity.phish(),
                "PhishLast24h", activity.phishLast24h()));
        row.put("StillInside", activity.inbox().still());
        row.put("OpenInside", activity.inbox().notKnown());
        if (activity.deliveries() > 0) {
            row.put("SpamByDay", activity.spam().days().toString());
        }
        activity.firstSpam().ifPresent(time -> row.put("FirstSpam", time));
        activity.earlierSpam().ifPresent(time -> row.put("EarlierSpam", time));
        addEvidence(row, activity.evidence());
        return row;
    }

    private static void addEvidence(Map<String, Object> row, Evidence evidence) {
        row.put("NewestSpam", evidence.spam());
        row.put("TopSenders", evidence.topSenders());
        row.put("Bulk", evidence.bulk());
        row.put("HighConfidence", evidence.highConfidence());
        row.put("AllowedByOrganisation", evidence.allowed().byOrganisation());
        row.put("AllowedByUser", evidence.allowed().byUser());
        row.put("AllowedByTransportRule", evidence.allowed().byTransportRule());
        row.put("EnvelopeDomains", evidence.envelopeDomains());
        row.put("Networks", evidence.networks());
        evidence.topEnvelopeDomain().ifPresent(name -> row.put("TopEnvelopeDomain", name));
        evidence.topNetwork().ifPresent(network -> row.put("TopNetwork", network));
        if (evidence.spam() > 0) {
            row.put("TopSenderAddresses", list(evidence.senders()));
        }
        if (evidence.inbound().total() > 0) {
            row.put("NewestByDay", evidence.inbound().days().toString());
        }
        addAuthentication(row, evidence.authentication());
        addCorrespondence(row, evidence.correspondence());
    }

    private static ArrayNode list(List<String> texts) {
        ArrayNode list = JSON.createArrayNode();
        texts.forEach(list::add);
        return list;
    }

    private static void addCorrespondence(Map<String, Object> row, Correspondence correspondence) {
        row.put("Clean", correspondence.clean());
        row.put("CleanAuthenticated", correspondence.cleanAuthenticated());
        row.put("CleanAuthenticatedDays", correspondence.cleanAuthenticatedDays());
        row.put("OutboundDays", correspondence.outboundDays());
        row.put("OutboundPeople", correspondence.outboundPeople());
        correspondence.firstMail().ifPresent(time -> row.put("FirstMail", time));
    }

    private static void addAuthentication(Map<String, Object> row, Authentication authentication) {
        row.put("Authenticated", authentication.authenticated());
        row.put("Vouched", authentication.vouched());
        row.put("Forged", authentication.forged());
        row.put("Unauthenticated", authentication.unauthenticated());
        row.put("Unknown", authentication.unknown());
    }

    /** What is not there is an empty text, no time, and none of what the query counts in every row. */
    private static void add(ArrayNode rows, Map<String, Object> values) {
        ArrayNode row = rows.addArray();
        for (String column : COLUMNS) {
            String[] parts = column.split(":");
            Object value = values.get(parts[0]);
            if (value instanceof Long number) {
                row.add(number);
            } else if (value != null) {
                row.add(value.toString());
            } else if (parts[1].equals("string")) {
                row.add("");
            } else if (parts[1].equals("long") && !parts[0].equals("Domains")) {
                row.add(0);
            } else {
                row.addNull();
            }
        }
    }
}
