package io.github.spamdigest.testing;

import io.github.spamdigest.core.DigestMemory;
import java.time.LocalDate;

/** The fake keeps the contract that it stands in for. */
class InMemoryDigestMemoryTest implements DigestMemoryContract, DamagedMemoryContract, MemoryRaceContract {

    private final InMemoryDigestMemory memory = new InMemoryDigestMemory();

    @Override
    public DigestMemory open() {
        return memory;
    }

    @Override
    public Object content() {
        return memory.content();
    }

    @Override
    public void corruptMemory(LocalDate date) {
        memory.damage(date);
    }

    @Override
    public void corruptHead() {
        memory.breakHead("The head is damaged.");
    }

    @Override
    public void makeHeadNewer() {
        memory.breakHead("The head was written by " + InMemoryDigestMemory.NEWER);
    }

    @Override
    public void makeMemoryNewer(LocalDate date) {
        memory.makeNewer(date);
    }

    @Override
    public int putAside(LocalDate date) {
        return memory.putAside().contains(date) ? 1 : 0;
    }
}
