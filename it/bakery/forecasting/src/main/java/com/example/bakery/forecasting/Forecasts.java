/* SPDX-License-Identifier: Apache-2.0 */
package com.example.bakery.forecasting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

/** All that we have ever guessed. */
public interface Forecasts extends JpaRepository<Forecast, Forecast.Key> {

    List<Forecast> findByIdSeriesIdAndIdDayBetween(Long series, LocalDate first, LocalDate last);
}
