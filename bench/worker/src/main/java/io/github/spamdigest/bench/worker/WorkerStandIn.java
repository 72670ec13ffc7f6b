package io.github.spamdigest.bench.worker;

import com.google.protobuf.Struct;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands in for the platform's Java worker and does what that publicly does at a cold start: connects to its host by gRPC,
 * is told which function to load, loads it from the staged jars, calls it, and sends its log lines and its end.
 */
public final class WorkerStandIn implements StreamObserver<Struct> {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final StreamObserver<Struct> host;
    private TimerFunction function;

    private WorkerStandIn(ManagedChannel channel) {
        this.host = ClientCalls.asyncBidiStreamingCall(channel.newCall(Wire.STREAM, CallOptions.DEFAULT), this);
    }

    /** Works for the host at this address and port until it says that this is the end. */
    public static void main(String[] args) throws InterruptedException {
        ManagedChannel channel = NettyChannelBuilder.forAddress(args[0], Integer.parseInt(args[1]))
                .usePlaintext()
                .build();
        WorkerStandIn worker = new WorkerStandIn(channel);
        worker.say(Wire.message("start"));
        worker.ended.await();
        System.exit(0);
    }

    @Override
    public void onNext(Struct message) {
        threads.execute(() -> handle(message));
    }

    @Override
    public void onError(Throwable failure) {
        failure.printStackTrace();
        ended.countDown();
    }

    @Override
    public void onCompleted() {
        ended.countDown();
    }

    private void handle(Struct message) {
        switch (Wire.text(message, "type")) {
            case "init" -> say(Wire.message("initialised"));
            case "load" -> load(Wire.text(message, "folder"), Wire.text(message, "entryPoint"));
            case "invoke" -> {
                String failure = function.call(Wire.text(message, "at"), line -> say(Wire.message("log", "line", line)));
                say(Wire.message("invoked", "failure", failure));
            }
            default -> ended.countDown();
        }
    }

    private void load(String folder, String entryPoint) {
        try {
            function = TimerFunction.in(Path.of(folder), entryPoint);
            say(Wire.message("loaded"));
        } catch (ReflectiveOperationException e) {
            say(Wire.message("invoked", "failure", e.toString()));
        }
    }

    /** A stream takes one message at a time. */
    private synchronized void say(Struct message) {
        host.onNext(message);
    }
}
