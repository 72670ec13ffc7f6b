package io.github.spamdigest.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.spamdigest.core.Authentication;
import io.github.spamdigest.core.Change;
import io.github.spamdigest.core.Correspondence;
import io.github.spamdigest.core.DailySeries;
import io.github.spamdigest.core.Evidence;
import io.github.spamdigest.core.Fact;
import io.github.spamdigest.core.Scenario;
import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.Totals;
import io.github.spamdigest.core.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The judgement's part of the JSON file: verdict, evidence, and what the exclusions hid. */
final class JsonEvidence {

    private JsonEvidence() {}

    /** Writes what a domain was judged and why; nulls where it was not judged. */
    static void verdict(JsonGenerator json, Change change) throws IOException {
        Verdict verdict = change.verdict();
        boolean judged = verdict.isJudged();
        JsonFile.text(json, "class", Optional.of(verdict.senderClass()).filter(any -> judged));
        JsonFile.text(json, "previousClass", change.previousClass());
        json.writeArrayFieldStart("facts");
        for (Fact fact : verdict.facts()) {
            fact(json, fact);
        }
        json.writeEndArray();
        json.writeFieldName("against");
        if (verdict.against().isPresent()) {
            fact(json, verdict.against().get());
        } else {
            json.writeNull();
        }
        JsonFile.text(json, "step", Optional.of(verdict.step()).filter(any -> judged));
    }

    /** Writes the evidence; counts of newest rows. */
    static void evidence(JsonGenerator json, Evidence evidence) throws IOException {
        authentication(json, evidence.authentication());
        json.writeObjectFieldStart("evidence");
        json.writeNumberField("spam", evidence.spam());
        json.writeNumberField("topSenders", evidence.topSenders());
        json.writeNumberField("bulk", evidence.bulk());
        json.writeNumberField("highConfidence", evidence.highConfidence());
        json.writeNumberField("allowedByOrganisation", evidence.allowed().byOrganisation());
        json.writeNumberField("allowedByUser", evidence.allowed().byUser());
        json.writeNumberField("allowedByTransportRule", evidence.allowed().byTransportRule());
        json.writeNumberField("envelopeDomains", evidence.envelopeDomains());
        json.writeNumberField("networks", evidence.networks());
        JsonFile.text(json, "topEnvelopeDomain", evidence.topEnvelopeDomain());
        JsonFile.text(json, "topNetwork", evidence.topNetwork());
        correspondence(json, evidence.correspondence());
        json.writeEndObject();
    }

    /** Writes the From addresses with the most spam. */
    static void topSenderAddresses(JsonGenerator json, Evidence evidence) throws IOException {
        json.writeArrayFieldStart("topSenderAddresses");
        for (String address : evidence.senders()) {
            json.writeString(address);
        }
        json.writeEndArray();
    }

    /** Writes the domains that were taken for ours because none are set. */
    static void ownProposed(JsonGenerator json, List<SenderDomain> domains) throws IOException {
        json.writeArrayFieldStart("ownDomainsProposed");
        for (SenderDomain domain : domains) {
            json.writeString(domain.name());
        }
        json.writeEndArray();
    }

    /** Writes what each scenario hid. */
    static void excluded(JsonGenerator json, Totals totals) throws IOException {
        json.writeObjectFieldStart("excluded");
        for (Scenario scenario : Scenario.values()) {
            Optional<DailySeries> hidden = Optional.ofNullable(totals.excluded().get(scenario));
            if (hidden.isPresent()) {
                json.writeObjectFieldStart(scenario.name().toLowerCase(Locale.ROOT));
                json.writeNumberField("window", hidden.get().total());
                json.writeNumberField("last24h", hidden.get().last24h());
                json.writeEndObject();
            }
        }
        json.writeEndObject();
    }

    /** Writes one fact. */
    static void fact(JsonGenerator json, Fact fact) throws IOException {
        json.writeStartObject();
        json.writeStringField("fact", fact.kind().name());
        json.writeNumberField("part", fact.part());
        json.writeNumberField("whole", fact.whole());
        json.writeEndObject();
    }

    private static void authentication(JsonGenerator json, Authentication authentication) throws IOException {
        json.writeObjectFieldStart("authentication");
        json.writeNumberField("authenticated", authentication.authenticated());
        json.writeNumberField("vouched", authentication.vouched());
        json.writeNumberField("forged", authentication.forged());
        json.writeNumberField("unauthenticated", authentication.unauthenticated());
        json.writeNumberField("unknown", authentication.unknown());
        json.writeEndObject();
    }

    private static void correspondence(JsonGenerator json, Correspondence mail) throws IOException {
        json.writeNumberField("clean", mail.clean());
        json.writeNumberField("cleanAuthenticated", mail.cleanAuthenticated());
        json.writeNumberField("cleanAuthenticatedDays", mail.cleanAuthenticatedDays());
        json.writeNumberField("outboundDays", mail.outboundDays());
        json.writeNumberField("outboundPeople", mail.outboundPeople());
        JsonFile.text(json, "firstMail", mail.firstMail());
    }
}
