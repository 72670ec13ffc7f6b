package io.github.spamdigest.truths;

import io.github.spamdigest.core.view.Proof;

/** How mail was authenticated, as the platform writes it: DMARC, then CompAuth. */
enum Auth {
    PASS(Proof.PASSED, Bucket.AUTHENTICATED),
    BEST_GUESS(Proof.PASSED, Bucket.AUTHENTICATED),
    NONE_PASS(Proof.PASSED, Bucket.UNKNOWN),
    NONE_SOFT(Proof.UNTOLD, Bucket.UNAUTHENTICATED),
    NONE_FAIL(Proof.UNTOLD, Bucket.UNAUTHENTICATED),
    VOUCHED(Proof.PASSED, Bucket.VOUCHED),
    FAIL_FAIL(Proof.FORGED, Bucket.FORGED),
    /** Authenticated, and yet a policy against spoofing held it. */
    SPOOF_POLICY(Proof.FORGED, Bucket.FORGED),
    FAIL_NONE(Proof.FAILED, Bucket.UNKNOWN),
    FAIL_SOFT(Proof.FAILED, Bucket.UNKNOWN),
    MISSING(Proof.UNTOLD, Bucket.UNKNOWN);

    /** What the totals of all mail call it. */
    enum Bucket {
        AUTHENTICATED,
        VOUCHED,
        FORGED,
        UNAUTHENTICATED,
        UNKNOWN
    }

    final Proof proof;
    final Bucket bucket;

    Auth(Proof proof, Bucket bucket) {
        this.proof = proof;
        this.bucket = bucket;
    }
}
