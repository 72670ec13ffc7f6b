package io.github.spamdigest.azure.logs;

/** A column that a query answers with. */
interface AnswerColumn {

    /** Its name in the query. */
    String text();

    /** Its type in the query, as the service names it. */
    String type();

    /** Whether an empty text is a value; in all other columns it is none. */
    boolean mayBeEmpty();
}
