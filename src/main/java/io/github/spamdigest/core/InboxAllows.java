package io.github.spamdigest.core;

/**
 * Spam deliveries that reached an inbox because something here let them. Immutable; a delivery counts for each allow.
 *
 * @param byOrganisation OrgLevelPolicy and OrgLevelAction allowed it
 * @param byUser UserLevelPolicy and UserLevelAction allowed it
 * @param byTransportRule an Exchange transport rule was applied to it
 */
public record InboxAllows(long byOrganisation, long byUser, long byTransportRule) {

    /** No allow was seen. */
    public static final InboxAllows NONE = new InboxAllows(0, 0, 0);
}
