package io.github.spamdigest.core.life;

import io.github.spamdigest.core.Task;
import java.time.LocalDate;

/**
 * A task with something new. Immutable.
 *
 * @param task the task, with what is new first
 * @param id its short id
 * @param state {@link TaskState#NEW} or {@link TaskState#WORSE}
 * @param since the digest date that told it first: this one's where it is new
 */
public record LivingTask(Task task, String id, TaskState state, LocalDate since) {}
