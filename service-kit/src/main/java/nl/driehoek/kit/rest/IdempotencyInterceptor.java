package nl.driehoek.kit.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;
import nl.driehoek.kit.problem.KitProblem;
import nl.driehoek.kit.problem.ProblemException;
import nl.driehoek.kit.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Does a POST once per idempotency key and caller; see {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotencyInterceptor {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final AgroalDataSource database;
    private final ObjectMapper mapper;
    private final RequestBody body;
    private final CurrentCaller caller;
    private final RoutingContext request;

    public IdempotencyInterceptor(
            AgroalDataSource database,
            ObjectMapper mapper,
            RequestBody body,
            CurrentCaller caller,
            RoutingContext request) {
        this.database = database;
        this.mapper = mapper;
        this.body = body;
        this.caller = caller;
        this.request = request;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = request.request().getHeader(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        if (!KEY.matcher(key).matches()) {
            throw ProblemException.invalidParameter(
                    HEADER, "must be 1 to 200 visible ASCII characters, such as a UUID");
        }
        return QuarkusTransaction.joiningExisting().call(() -> {
            // Taking the key first makes a concurrent repeat wait here until the first one has its answer.
            Response earlier = take(key);
            if (earlier != null) {
                return earlier;
            }
            Response answer = (Response) invocation.proceed();
            keep(key, answer);
            return answer;
        });
    }

    private String owner() {
        return caller.get().subject();
    }

    private String operation() {
        return request.request().method() + " " + request.normalizedPath();
    }

    private @Nullable Response take(String key) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into idempotency_key (owner, key, operation, request_hash) values (?, ?, ?, ?)"
                            + " on conflict (owner, key) do nothing")) {
                insert.setString(1, owner());
                insert.setString(2, key);
                insert.setString(3, operation());
                insert.setString(4, body.sha256());
                if (insert.executeUpdate() == 1) {
                    return null;
                }
            }
            try (PreparedStatement select = connection.prepareStatement(
                    "select operation, request_hash, status, location, etag, body from idempotency_key"
                            + " where owner = ? and key = ?")) {
                select.setString(1, owner());
                select.setString(2, key);
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("The idempotency key vanished while it was read");
                    }
                    return repeat(row);
                }
            }
        }
    }

    private Response repeat(ResultSet row) throws SQLException {
        if (!row.getString("operation").equals(operation())
                || !row.getString("request_hash").equals(body.sha256())) {
            throw new ProblemException(
                    KitProblem.IDEMPOTENCY_KEY_REUSED,
                    "This key came earlier with another request: use a new key for a new request.");
        }
        Response.ResponseBuilder answer = Response.status(row.getInt("status")).header("Idempotent-Replayed", "true");
        if (row.getString("location") != null) {
            answer.header(HttpHeaders.LOCATION, row.getString("location"));
        }
        if (row.getString("etag") != null) {
            answer.header(HttpHeaders.ETAG, row.getString("etag"));
        }
        if (row.getString("body") != null) {
            answer.type(MediaType.APPLICATION_JSON).entity(row.getString("body"));
        }
        return answer.build();
    }

    private void keep(String key, Response answer) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update idempotency_key set status = ?, location = ?, etag = ?, body = ?"
                                + " where owner = ? and key = ?")) {
            update.setInt(1, answer.getStatus());
            update.setString(2, answer.getHeaderString(HttpHeaders.LOCATION));
            update.setString(3, answer.getHeaderString(HttpHeaders.ETAG));
            update.setString(4, answer.hasEntity() ? mapper.writeValueAsString(answer.getEntity()) : null);
            update.setString(5, owner());
            update.setString(6, key);
            update.executeUpdate();
        }
    }
}
