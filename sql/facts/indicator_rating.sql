-- set: IndicatorRatings
-- entity: IndicatorRating
-- root: indicatorRating
-- grain: indicator x area x period of the result, for each issue
-- description: Indicators with a target, a printed rating or a printed direction of travel, rated anew by the rule of the annual report
--   on the commissioning plan 2016/17. Where the printed key does not give the printed rating, both stand here, with the reason.
-- sensitive: no
-- versioned: yes
-- key: Id
-- needs: macros, area, source, indicator
-- navigation: Area   -> area on area_key
-- navigation: Source -> source on source_key
-- column: Id            Int64   : Number of the row in this snapshot, in the order indicator, period, area.
-- column: IndicatorId   String? : The publisher's reference, such as CG/S5.
-- column: Indicator     String  : Name of the indicator.
-- column: FinancialYear String? : Financial year, where the period lies within one.
-- column: PeriodStart   Date    : First day of the result.
-- column: PeriodEnd     Date    : Last day of the result.
-- column: PeriodLabel   String  : Period as printed or sent.
-- column: AreaCode      String? : ONS code.
-- column: AreaName      String  : Name of the area.
-- column: AreaType      String? : ward, borough, london or national.
-- column: BoroughCode   String? from Area.borough_code : Code of the borough.
-- column: BoroughName   String? from Area.borough_name : Name of the borough.
-- column: Unit          String? : Unit of target, result and previous result.
-- column: Polarity      String  : higher_is_better, lower_is_better or none. Of a printed reduction: a bigger one is better.
-- column: Target        Double? : What the result should reach; null where it is words.
-- column: Result        Double  : The value.
-- column: Previous      Double? : The result before it.
-- column: PreviousLabel String? : Its period.
-- column: ImprovementPercent Double? : Part of the targeted improvement that was achieved, in per cent; null where none was asked for or no result came before.
-- column: Rating        String? : By the printed key: G, GA, RA or R.
-- column: RatingByResult String? : By result over target, green within the tolerance of the survey.
-- column: RatingAsPrinted String? : G, GA, RA or R.
-- column: RatingAgrees  Boolean? : Whether the key gives the printed rating.
-- column: Direction     String? : Improving, Same or Worsening since the result before.
-- column: DirectionAsPrinted String? : Direction of travel as printed.
-- column: DirectionAgrees Boolean? : Whether the two agree.
-- column: Note          String? : Why the printed key and the printed rating differ.
-- column: Status        String  : As of the result.
-- column: Reason        String? : Why there is no rating by the key: not_comparable (the target is words, or the subject is never rated) or missing_period (no result before).
-- column: SourceCode    String from Source.source_code : Series, such as papers.
-- column: ResultFigureId String? : The printed result, as in PublishedFigures.

-- The tolerance that the paper states for its survey of residents, in percentage points.
CREATE TEMP TABLE indicator_tolerance AS
SELECT document, max(value)::DOUBLE AS points
FROM fact_published_figure
WHERE unit = 'percentage_points' AND measure ILIKE '%tolerance%'
GROUP BY document;

-- A result and what came before it: of the same indicator, the latest that began earlier and stood when the result was issued.
CREATE TEMP TABLE indicator_rated AS
SELECT
    r.*,
    p.value AS previous,
    p.period_label AS previous_label,
    CASE WHEN r.unit = 'percent' THEN coalesce(t.points, 0) ELSE 0 END AS tolerance
FROM fact_indicator AS r
LEFT JOIN indicator_tolerance AS t ON r.figure_id IS NOT NULL AND t.document::DATE = r.valid_from
LEFT JOIN fact_indicator AS p
    ON p.indicator = r.indicator AND p.source_key = r.source_key AND p.area_key = r.area_key AND p.sex = r.sex AND p.age = r.age
    AND p.category IS NOT DISTINCT FROM r.category AND p.unit = r.unit AND p.value IS NOT NULL
    AND p.period_start < r.period_start AND r.valid_from >= p.valid_from AND r.valid_from < p.valid_to
WHERE r.value IS NOT NULL AND r.period_start IS NOT NULL AND r.period_end IS NOT NULL AND coalesce(r.target::VARCHAR, r.rag, r.direction) IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY r.id ORDER BY p.period_start DESC, p.id) = 1;

CREATE TABLE fact_indicator_rating AS
WITH ruled AS (
    SELECT
        *,
        improvement_achieved(target, value, previous) AS improvement_percent,
        CASE WHEN NOT is_never_rated(indicator) THEN rating_by_improvement(target, value, previous, polarity) END AS rating,
        CASE WHEN NOT is_never_rated(indicator) THEN rating_by_result(target, value, tolerance, polarity) END AS rating_by_result,
        direction_of_travel(value, previous, polarity) AS computed_direction
    FROM indicator_rated)
SELECT
    row_number() OVER (ORDER BY valid_to < DATE '9999-12-31', indicator_id, indicator, period_start, area_type, area_code, id) AS id,
    indicator_id, indicator, financial_year, period_start, period_end, period_label,
    area_key, area_code, area_name, area_type,
    unit, coalesce(polarity, 'none') AS polarity,
    target, value AS result, previous, previous_label,
    improvement_percent, rating, rating_by_result,
    rag AS rating_as_printed,
    rating = rag AS rating_agrees,
    computed_direction AS direction,
    direction AS direction_as_printed,
    CASE WHEN computed_direction IS NOT NULL THEN computed_direction = direction END AS direction_agrees,
    CASE
        WHEN rating <> rag AND rating_by_result = rag THEN printf('%d%% of the targeted improvement was achieved, which the printed key rates %s. The printed %s is the result against the target%s.',
            round(improvement_percent)::BIGINT, rating, rag, CASE WHEN tolerance > 0 THEN printf(', with a tolerance of %d points', tolerance::BIGINT) ELSE '' END)
        WHEN rating <> rag THEN printf('Neither the printed key nor the result against the target gives %s.', rag)
    END AS note,
    status,
    CASE WHEN rating IS NULL THEN CASE WHEN target IS NULL OR is_never_rated(indicator) THEN 'not_comparable' ELSE 'missing_period' END END AS reason,
    source_key, figure_id AS result_figure_id, valid_from, valid_to
FROM ruled
ORDER BY id;
