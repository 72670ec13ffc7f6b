package io.github.spamdigest.bench.cold;

import com.google.protobuf.Struct;
import io.github.spamdigest.bench.worker.Wire;
import io.grpc.Server;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/** The host's side of the stream: lets each worker that connects load one function and call it once. */
final class StubHost implements AutoCloseable {

    private final AtomicReference<Order> next = new AtomicReference<>();
    private final Server server;

    StubHost() throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress("127.0.0.1", 0))
                .addService(ServerServiceDefinition.builder("bench.Host")
                        .addMethod(Wire.STREAM, ServerCalls.asyncBidiStreamingCall(this::connected))
                        .build())
                .build()
                .start();
    }

    int port() {
        return server.getPort();
    }

    /** What the next worker that connects is to do; the answer comes when it has done it. */
    CompletableFuture<Answer> order(Function function) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        next.set(new Order(function, answer));
        return answer;
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private StreamObserver<Struct> connected(StreamObserver<Struct> worker) {
        return new Conversation(worker, next.getAndSet(null));
    }

    private record Order(Function function, CompletableFuture<Answer> answer) {}

    private record Conversation(StreamObserver<Struct> worker, Order order, List<String> lines)
            implements StreamObserver<Struct> {

        Conversation(StreamObserver<Struct> worker, Order order) {
            this(worker, order, new ArrayList<>());
        }

        @Override
        public void onNext(Struct message) {
            Function function = order.function();
            switch (Wire.text(message, "type")) {
                case "start" -> worker.onNext(Wire.message("init"));
                case "initialised" ->
                    worker.onNext(Wire.message(
                            "load", "folder", function.folder().toString(), "entryPoint", function.entryPoint()));
                case "loaded" -> worker.onNext(Wire.message("invoke", "at", function.at()));
                case "log" -> lines.add(Wire.text(message, "line"));
                default -> {
                    long nanos = System.nanoTime();
                    worker.onNext(Wire.message("end"));
                    order.answer().complete(new Answer(lines, Wire.text(message, "failure"), nanos));
                }
            }
        }

        @Override
        public void onError(Throwable gone) {
            order.answer().completeExceptionally(gone);
        }

        @Override
        public void onCompleted() {
            worker.onCompleted();
        }
    }
}
