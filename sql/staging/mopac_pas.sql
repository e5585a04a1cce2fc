-- layout: mopac_pas
-- source: MOPAC Surveys, Public Attitude Survey dashboard, sheet Borough; Mayor's Office for Policing And Crime, London Datastore; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_survey_pas

INSERT INTO staged_survey_pas
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    survey,
    borough_name,
    question,
    day_in_style(day, getvariable('vocabulary')) AS period_end,
    share_of_text(share) AS share,
    share_of_text(london_share) AS london_share
FROM incoming
WHERE day_in_style(day, getvariable('vocabulary')) IS NOT NULL;
