package nl.driehoek.empty;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Without an entity there would be no Hibernate. */
@Entity
public class Thing extends PanacheEntityBase {
    @Id
    Long id;
}
