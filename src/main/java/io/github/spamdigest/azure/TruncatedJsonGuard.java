package io.github.spamdigest.azure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * Lets only such JSON through to the SDKs as they can read: their readers wait for the end of an object without looking
 * for the end of the text, so that half an error, or a list where they expect a text, would hold a run up for ever.
 *
 * @param texts the fields that hold texts, never lists or objects
 * @param instead what stands for a refusal's body, made of its text
 */
public record TruncatedJsonGuard(Set<String> texts, Function<String, String> instead) implements Interceptor {

    /** A right answer is six levels deep. */
    private static final int DEEPEST = 100;

    private static final int FIRST_REFUSAL = 300;
    private static final MediaType JSON = MediaType.get("application/json");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        if (body == null || !isForJsonReaders(body.contentType())) {
            return response;
        }
        MediaType type = body.contentType();
        byte[] bytes = body.bytes();
        if (response.code() >= FIRST_REFUSAL) {
            String text = instead.apply(new String(bytes, StandardCharsets.UTF_8));
            return with(response, text.getBytes(StandardCharsets.UTF_8), JSON);
        }
        if (bytes.length > 0 && !isReadable(bytes, texts)) {
            throw new NoJsonException();
        }
        return with(response, bytes, type);
    }

    /** The SDKs take for JSON whatever does not say that it is something else that they know. */
    private static boolean isForJsonReaders(@Nullable MediaType type) {
        return type == null
                || !(type.type().equals("multipart") || type.subtype().contains("xml"));
    }

    /** One whole object, in which the texts are no lists or objects. */
    static boolean isReadable(byte[] bytes, Set<String> texts) {
        try (JsonParser json = FACTORY.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            int depth = 1;
            while (depth > 0) {
                JsonToken token = json.nextToken();
                if (token == null || (token.isStructStart() && texts.contains(String.valueOf(json.currentName())))) {
                    return false;
                }
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
            return json.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static Response with(Response response, byte[] body, @Nullable MediaType type) {
        return response.newBuilder().body(ResponseBody.create(body, type)).build();
    }

    /** An answer that should hold JSON holds something else, or half of it. */
    public static final class NoJsonException extends IOException {

        private static final long serialVersionUID = 1L;

        NoJsonException() {
            super("not complete JSON");
        }
    }
}
