package nl.driehoek.faults.installation;

import java.time.Duration;
import nl.driehoek.local.instance.Service;

/**
 * A fault point that is set from outside: a trigger on the outbox of one service, before a batch that the broker has
 * acknowledged is deleted. It can hold the relay there, or let its delete fail.
 */
public final class OutboxFault {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String HELD = "select count(*) from pg_stat_activity where datname = current_database()"
            + " and wait_event = 'PgSleep' and query like 'delete from outbox%'";

    private final Sql sql;
    private final Service service;

    OutboxFault(Sql sql, Service service) {
        this.sql = sql;
        this.service = service;
    }

    /** Sets the point, without effect as yet. */
    public void install() {
        sql.execute(service.database(), """
            create schema if not exists faults;
            create table if not exists faults.switch (name text primary key, value bigint not null);
            create sequence if not exists faults.failed;
            create or replace function faults.before_delete() returns trigger language plpgsql
                    security definer as $$
            declare
                failures bigint;
            begin
                while exists (select from faults.switch where name = 'hold') loop
                    perform pg_sleep(0.05);
                end loop;
                select value into failures from faults.switch where name = 'fail';
                -- A sequence is not rolled back with the transaction that fails.
                if found and nextval('faults.failed') <= failures then
                    raise exception 'delete from outbox fails on purpose';
                end if;
                return null;
            end
            $$;
            create or replace trigger fault before delete on outbox
                for each statement execute function faults.before_delete();
            """);
    }

    /** From now on the relay stands still between the acknowledgement and the delete. */
    public void hold() {
        sql.execute(service.database(), "insert into faults.switch values ('hold', 1) on conflict do nothing");
    }

    /** Waits until the relay stands there: the broker has the batch, and the outbox too. */
    public void awaitHeld() {
        Waits.until(
                "the relay of " + service.module() + " to delete a batch",
                LIMIT,
                () -> sql.number(service.database(), HELD) > 0);
    }

    /** The next deletes fail, so many times. */
    public void fail(int times) {
        sql.execute(
                service.database(),
                "alter sequence faults.failed restart; insert into faults.switch values ('fail', " + times
                        + ") on conflict (name) do update set value = excluded.value");
    }

    /** How often a delete has failed since {@link #fail}. */
    public long failed() {
        return Math.min(
                sql.number(service.database(), "select coalesce(max(value), 0) from faults.switch where name = 'fail'"),
                sql.number(
                        service.database(),
                        "select case when is_called then last_value else 0 end from faults.failed"));
    }

    public void release() {
        sql.execute(service.database(), "delete from faults.switch");
    }
}
