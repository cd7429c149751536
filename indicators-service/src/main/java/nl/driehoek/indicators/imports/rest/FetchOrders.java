package nl.driehoek.indicators.imports.rest;

import jakarta.enterprise.context.ApplicationScoped;
import nl.driehoek.indicators.imports.ImportOrderService;
import nl.driehoek.kit.domain.Faults;
import nl.driehoek.kit.rest.HeldCheck;

/** Tells of unknown mappings and areas together with all else that is wrong with an order to fetch. */
@ApplicationScoped
public class FetchOrders implements HeldCheck<ImportFetchDto> {
    private final ImportOrderService orders;

    FetchOrders(ImportOrderService orders) {
        this.orders = orders;
    }

    @Override
    public Class<ImportFetchDto> body() {
        return ImportFetchDto.class;
    }

    @Override
    public void check(ImportFetchDto fetch, Faults faults) {
        orders.check(fetch.order(), fetch.url(), faults);
    }
}
