package io.github.spamdigest.local;

import io.github.spamdigest.core.SenderDomain;
import io.github.spamdigest.core.view.Carried;
import io.github.spamdigest.core.view.Carried.Link;
import io.github.spamdigest.core.view.Carried.Part;
import io.github.spamdigest.core.view.Clicks;
import io.github.spamdigest.core.view.DayBits;
import io.github.spamdigest.core.view.DayCount;
import io.github.spamdigest.core.view.FreshNames;
import io.github.spamdigest.core.view.MailStream;
import io.github.spamdigest.core.view.NameActivity;
import io.github.spamdigest.core.view.NamesInView;
import io.github.spamdigest.core.view.NamesInView.Told;
import io.github.spamdigest.core.view.Proof;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the names in view of the rows that the queries give. Not thread-safe. */
final class ViewAnswer {

    private final Instant base;
    private final Map<Sender, Map<Way, List<DayCount>>> streams = new LinkedHashMap<>();
    private final Map<SenderDomain, DayBits> written = new HashMap<>();
    private final Map<SenderDomain, DayBits> clean = new HashMap<>();
    private final Map<SenderDomain, List<Clicks>> clicks = new HashMap<>();
    private final Map<SenderDomain, Carried> carried = new HashMap<>();
    private final Map<SenderDomain, List<DayCount>> asked = new HashMap<>();
    private Told told = Told.NOTHING;
    private long cutNames;
    private long cutInside;
    private Optional<Instant> oldest = Optional.empty();

    private record Sender(SenderDomain domain, long addresses, long recipients) {

        NameActivity with(Map<Way, List<DayCount>> streams, List<Clicks> clicks, Carried carried) {
            return new NameActivity(
                    domain,
                    addresses,
                    recipients,
                    streams.entrySet().stream()
                            .map(stream -> stream.getKey().with(stream.getValue()))
                            .toList(),
                    clicks,
                    carried);
        }
    }

    private record Way(String address, String network, String allow, Proof proof) {

        MailStream with(List<DayCount> days) {
            return new MailStream(address, network, allow, proof, days);
        }
    }

    /** An answer whose times are counted from a base, and which looks at the threats of these names. */
    ViewAnswer(Instant base, List<SenderDomain> open) {
        this.base = base;
        open.forEach(name -> asked.put(name, new ArrayList<>()));
    }

    /** Takes a day of a stream; names, their streams and the days of these come in their order. */
    void addStream(ResultSet row) throws SQLException {
        Sender sender = new Sender(
                new SenderDomain(row.getString("Domain")), row.getLong("Addresses"), row.getLong("Recipients"));
        Way way = new Way(
                row.getString("Address"),
                row.getString("Network"),
                row.getString("Allow"),
                Proof.valueOf(row.getString("Proof")));
        streams.computeIfAbsent(sender, any -> new LinkedHashMap<>())
                .computeIfAbsent(way, any -> new ArrayList<>())
                .add(new DayCount(
                        row.getInt("Day"), row.getInt("Bits"), row.getLong("Deliveries"), row.getLong("Messages")));
    }

    /** Takes who clicked in the threats of a name or of one of its addresses; these come in their order. */
    void addClicks(ResultSet row) throws SQLException {
        clicks.computeIfAbsent(new SenderDomain(row.getString("Domain")), any -> new ArrayList<>())
                .add(new Clicks(
                        row.getString("Address"),
                        row.getLong("People"),
                        row.getLong("Through"),
                        row.getLong("Harmed"),
                        accounts(row)));
    }

    private static List<String> accounts(ResultSet row) throws SQLException {
        @Nullable Array accounts = row.getArray("Accounts");
        return accounts == null
                ? List.of()
                : Arrays.stream((Object[]) accounts.getArray())
                        .map(String::valueOf)
                        .toList();
    }

    /** Takes what the threats of a name carried, and who took them away. */
    void addCarried(ResultSet row) throws SQLException {
        long messages = row.getLong("LinkMessages");
        carried.put(
                new SenderDomain(row.getString("Domain")),
                new Carried(
                        Part.of(row.getLong("FirstContacts"), row.getLong("FirstTold")),
                        Part.of(row.getLong("WithLinks"), row.getLong("LinksTold")),
                        Part.of(row.getLong("WithAttachments"), row.getLong("AttachmentsTold")),
                        row.getLong("ByZap"),
                        row.getLong("ByPeople"),
                        row.getLong("Failed"),
                        messages > 0 ? Optional.of(new Link(row.getString("Link"), messages)) : Optional.empty()));
    }

    /** Takes the threats of a day with one verdict, of an open name; these come in their order. */
    void addAsked(ResultSet row) throws SQLException {
        asked.computeIfAbsent(new SenderDomain(row.getString("OpenName")), any -> new ArrayList<>())
                .add(new DayCount(row.getInt("Day"), row.getInt("Bits"), row.getLong("Deliveries"), 0));
    }

    /** Takes the days on which a name was written to, and on which clean mail came from it. */
    void addDays(ResultSet row) throws SQLException {
        SenderDomain name = new SenderDomain(row.getString("Name"));
        put(written, name, row.getLong("Written"));
        put(clean, name, row.getLong("Clean"));
    }

    /** Takes what is told of all together. */
    void addTotals(ResultSet row) throws SQLException {
        cutNames = row.getLong("CutNames");
        cutInside = row.getLong("CutInside");
        told = new Told(row.getBoolean("HasActions"), row.getBoolean("HasClicks"), row.getBoolean("HasLinks"));
        long nanos = row.getLong("OldestEvent");
        oldest = row.wasNull() ? Optional.empty() : Optional.of(base.plusNanos(nanos));
    }

    /** What all the rows say. */
    NamesInView view() {
        List<NameActivity> names = streams.entrySet().stream()
                .map(name -> name.getKey()
                        .with(
                                name.getValue(),
                                clicks.getOrDefault(name.getKey().domain(), List.of()),
                                carried.getOrDefault(name.getKey().domain(), Carried.NOTHING)))
                .toList();
        return new NamesInView(names, cutNames, cutInside, written, clean, oldest, asked, told, FreshNames.NONE);
    }

    private static void put(Map<SenderDomain, DayBits> days, SenderDomain name, long bits) {
        if (bits != 0) {
            days.merge(name, new DayBits(bits), DayBits::or);
        }
    }
}
