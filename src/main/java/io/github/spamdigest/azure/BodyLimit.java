package io.github.spamdigest.azure;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Breaks off an answer that is larger than any right one, before it fills the memory.
 *
 * @param megabytes how much is read at most, decompressed
 */
public record BodyLimit(int megabytes) implements Interceptor {

    private static final long MEGABYTE = 1024 * 1024;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        ResponseBody body = response.body();
        return body == null
                ? response
                : response.newBuilder().body(new Limited(body, megabytes)).build();
    }

    /** An answer was larger than the limit. */
    public static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;

        TooLargeException(int megabytes) {
            super("more than " + megabytes + " MB");
        }
    }

    private static final class Limited extends ResponseBody {

        private final ResponseBody body;
        private final BufferedSource source;

        Limited(ResponseBody body, int megabytes) {
            this.body = body;
            this.source = Okio.buffer(new ForwardingSource(body.source()) {
                private long left = megabytes * MEGABYTE;

                @Override
                public long read(Buffer sink, long byteCount) throws IOException {
                    long read = super.read(sink, byteCount);
                    left -= Math.max(0, read);
                    if (left < 0) {
                        throw new TooLargeException(megabytes);
                    }
                    return read;
                }
            });
        }

        @Override
        public @Nullable MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() {
            return body.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }
}
