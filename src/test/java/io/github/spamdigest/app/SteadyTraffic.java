package io.github.spamdigest.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Writes the mail of many steady senders, the same on every machine. Not thread-safe. */
final class SteadyTraffic implements AutoCloseable {

    private static final long SEED = 20_261_122L;

    private final Instant start;
    private final Writer writer;
    private final Random noise = new Random(SEED);
    private long written;

    /** Starts a file of mail whose day 0 starts at this time. */
    SteadyTraffic(Path file, Instant start) throws IOException {
        this.start = start;
        this.writer = new BufferedWriter(
                new OutputStreamWriter(new FastGzip(Files.newOutputStream(file)), StandardCharsets.US_ASCII));
    }

    /** How many events there are so far. */
    long written() {
        return written;
    }

    /** A usual day of a sender. */
    void day(SteadySender sender, int day) throws IOException {
        int spam = sender.spamOn(day, noise);
        deliver(sender, spam, 40, day);
        clean(sender.domain(), Math.round(spam * sender.cleanForSpam()), day);
    }

    /** Spam of a sender on a day, from so many of its addresses. */
    void deliver(SteadySender sender, int spam, int addresses, int day) throws IOException {
        for (int i = 0; i < spam; i++) {
            inbound(sender.domain(), sender.spam(noise), addresses, day);
        }
    }

    /** Wanted mail of a domain on a day. */
    void clean(String domain, long count, int day) throws IOException {
        for (long i = 0; i < count; i++) {
            inbound(domain, SteadySender.clean(), 40, day);
        }
    }

    /** Somebody here writes to a domain. */
    void outbound(String domain, int day) throws IOException {
        written++;
        writer.write("{\"TimeGenerated\":\"" + time(day) + "\",\"EmailDirection\":\"Outbound\",\"ThreatTypes\":\"\""
                + ",\"SenderFromDomain\":\"corp.example\",\"SenderFromAddress\":\"ada@corp.example\""
                + ",\"RecipientEmailAddress\":\"sales@" + domain + "\",\"RecipientDomain\":\"" + domain
                + "\",\"NetworkMessageId\":\"m" + written + "\",\"ReportId\":\"r" + written + "\"}\n");
    }

    /** A usual day of every sender, filled up with wanted mail of others to so many events in the file. */
    void fill(List<SteadySender> senders, int day, long events) throws IOException {
        for (SteadySender sender : senders) {
            day(sender, day);
        }
        long missing = events - written;
        for (int i = 0; i < 20; i++) {
            clean("fabrikam" + i + ".example", Math.max(0, missing / 20), day);
        }
        clean("fabrikam.example", Math.max(0, events - written), day);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private void inbound(String domain, SteadySender.Delivery delivery, int addresses, int day) throws IOException {
        written++;
        // Four deliveries in a row are one message.
        String message = delivery.message().orElse("m" + written / 4);
        writer.write("{\"TimeGenerated\":\"" + time(day) + "\",\"EmailDirection\":\"Inbound\",\"ThreatTypes\":\""
                + (delivery.isSpam() ? "Spam" : "") + "\",\"SenderFromDomain\":\"" + domain
                + "\",\"SenderFromAddress\":\"s" + noise.nextInt(addresses) + "@" + domain
                + "\",\"RecipientEmailAddress\":\"p" + written % 4001 + "@corp.example\",\"NetworkMessageId\":\""
                + message + "\",\"ReportId\":\"r" + written + "\",\"DeliveryLocation\":\""
                + (delivery.isSpam() ? "Quarantine" : "Inbox/folder") + "\",\"AuthenticationDetails\":\""
                + delivery.authentication().replace("\"", "\\\"") + "\",\"ConfidenceLevel\":\""
                + (delivery.isConfident() ? "{\\\"Spam\\\":\\\"9\\\"}" : "")
                + (delivery.isBulk() ? "\",\"BulkComplaintLevel\":8}\n" : "\"}\n"));
    }

    private Instant time(int day) {
        return start.plus(Duration.ofDays(day)).plusSeconds(1 + noise.nextInt(86_398));
    }

    /** Speed counts here, and not the size of a file that nobody keeps. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream bytes) throws IOException {
            super(bytes, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
