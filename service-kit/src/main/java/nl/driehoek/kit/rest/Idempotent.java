package nl.driehoek.kit.rest;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a POST method of a resource that may be sent again with the same {@code Idempotency-Key} header: the first answer
 * is then given again and nothing happens twice. The method must answer with a {@code Response}, and runs in one
 * transaction with the record of its key.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
