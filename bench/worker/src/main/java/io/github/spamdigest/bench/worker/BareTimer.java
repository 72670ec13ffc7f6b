package io.github.spamdigest.bench.worker;

/** Calls a timer function of the class path once, without any worker, and prints its lines and its end. */
public final class BareTimer {

    private BareTimer() {}

    /** Takes the function's entry point and, if it is not to be now, an instant. */
    public static void main(String[] args) throws ReflectiveOperationException {
        TimerFunction function = TimerFunction.of(BareTimer.class.getClassLoader(), args[0]);
        String failure = function.call(args.length > 1 ? args[1] : "", System.out::println);
        System.out.println("invoked " + failure.lines().findFirst().orElse(""));
        System.exit(0);
    }
}
