package io.github.spamdigest.core.life;

import io.github.spamdigest.core.SenderDomain;
import java.util.List;

/** Port: where people write down what they decided. A run only reads it. */
public interface DecisionBook {

    /**
     * All decisions; what cannot be read is left out, with a sentence.
     *
     * @throws io.github.spamdigest.core.DigestException when the place cannot be reached
     */
    Decisions read();

    /**
     * Writes decisions, each in the place of an earlier one about the same name.
     *
     * @return those that were replaced
     * @throws io.github.spamdigest.core.DigestException when there is no room for all, or what is there cannot be read
     */
    List<Decision> write(List<Decision> made);

    /**
     * Removes the decision about a name, or about an address of it.
     *
     * @return whether there was one
     */
    boolean remove(SenderDomain name, String address);
}
