package nl.driehoek.indicators.imports.fetch;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Writes an answer into a file, up to a size; what is larger is not read to its end. */
final class LimitedFile implements BodySubscriber<Path> {
    private final BodySubscriber<Path> file;
    private final long most;
    private long size;
    private Flow.@Nullable Subscription subscription;

    LimitedFile(Path file, long most) {
        this.file = BodySubscribers.ofFile(file);
        this.most = most;
    }

    @Override
    public CompletionStage<Path> getBody() {
        return file.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        file.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (size > most) {
            return;
        }
        size += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (size > most) {
            Objects.requireNonNull(subscription).cancel();
            file.onError(new FetchFailedException("too-large", "The source gives more than fits."));
            return;
        }
        file.onNext(buffers);
    }

    @Override
    public void onError(Throwable failure) {
        file.onError(failure);
    }

    @Override
    public void onComplete() {
        file.onComplete();
    }
}
