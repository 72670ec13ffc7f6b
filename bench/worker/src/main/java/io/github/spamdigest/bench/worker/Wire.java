package io.github.spamdigest.bench.worker;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoUtils;

/** How host and worker talk: one stream of messages in both directions, each a type and some texts. */
public final class Wire {

    /** The one call, which a worker opens and which lives as long as it. */
    public static final MethodDescriptor<Struct, Struct> STREAM = MethodDescriptor.<Struct, Struct>newBuilder()
            .setType(MethodDescriptor.MethodType.BIDI_STREAMING)
            .setFullMethodName("bench.Host/Stream")
            .setRequestMarshaller(ProtoUtils.marshaller(Struct.getDefaultInstance()))
            .setResponseMarshaller(ProtoUtils.marshaller(Struct.getDefaultInstance()))
            .build();

    private Wire() {}

    /** A message of a type with pairs of a name and a text. */
    public static Struct message(String type, String... pairs) {
        Struct.Builder message = Struct.newBuilder().putFields("type", text(type));
        for (int i = 0; i < pairs.length; i += 2) {
            message.putFields(pairs[i], text(pairs[i + 1]));
        }
        return message.build();
    }

    /** One of a message's texts, empty when it has none of that name. */
    public static String text(Struct message, String name) {
        return message.getFieldsOrDefault(name, Value.getDefaultInstance()).getStringValue();
    }

    private static Value text(String text) {
        return Value.newBuilder().setStringValue(text).build();
    }
}
