-- layout: return_hate_crime_strands
-- source: Hate crime by strand: return template of our own, see docs/returns/README.md
-- from: incoming
-- into: staged_hate_crime_record

INSERT INTO staged_hate_crime_record
SELECT
    getvariable('batch_id'), line, sender, period, borough, record_reference, ward, boundary_set, month, race,
    religion, sexual_orientation, transgender, disability, religion_targeted, offence_group, outcome, records,
    sender_key, period_start, period_end, record_key, record_key_sum, record_draw
FROM incoming;
