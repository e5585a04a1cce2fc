-- layout: return_indicator
-- source: Indicators: return template of our own, see docs/returns/README.md
-- from: incoming
-- into: staged_indicator_return

INSERT INTO staged_indicator_return
SELECT
    getvariable('batch_id'), line, sender, period, borough, indicator, breakdown, group_label, area_type, area,
    figure_kind, value, numerator, denominator, unit, lower, upper, polarity, source, note, sender_key, period_start,
    period_end
FROM incoming;
