-- method: A crude rate is count / population x multiplier. Under 3 events there is none (small_count); without a population there is
--   none (no_denominator). Under 20 events it is unreliable.
-- source: methods 2.1 and 2.2; ONS convention for small numbers of events

CREATE MACRO crude_rate_reason(events DOUBLE, population DOUBLE) AS CASE
    WHEN events IS NULL THEN NULL
    WHEN population IS NULL OR population <= 0 THEN 'no_denominator'
    WHEN events < 3 THEN 'small_count'
END;
CREATE MACRO crude_rate(events DOUBLE, population DOUBLE, multiplier DOUBLE) AS
    CASE WHEN crude_rate_reason(events, population) IS NULL THEN multiplier * events / population END;
CREATE MACRO reliability(events DOUBLE) AS CASE WHEN events >= 0 AND events < 20 THEN 'unreliable' END;
