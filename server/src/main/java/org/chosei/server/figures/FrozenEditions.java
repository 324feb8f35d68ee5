package org.chosei.server.figures;

import java.util.Optional;
import org.chosei.core.figures.Quarter;

/** Where a quarter's printed figures can be found: editions frozen here, and those imported from before the product's time. */
public interface FrozenEditions {

    /** The edition's report.json, when it was frozen at or before what is asked. */
    Optional<String> reportJson(Quarter quarter, AsOf asOf);
}
