package io.github.spamdigest.truths;

import io.github.spamdigest.core.SenderDomain;

/**
 * Outbound mail to one domain on one day.
 *
 * @param day as in {@link Cell}
 * @param isFromNobody whether its SenderMailFromDomain is empty
 * @param isAutomaticReply whether its subject says so
 */
record Sent(SenderDomain to, int day, int deliveries, boolean isFromNobody, boolean isAutomaticReply) {}
