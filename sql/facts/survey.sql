-- set: SurveyAnswers
-- entity: SurveyAnswer
-- root: survey
-- grain: wave x question x answer x area x group of one survey, for each issue
-- description: What people answered: the share that gave an answer, and how many answers are behind it where the source says so. Shares
--   of different surveys, questions and groups are not comparable, and are never added or averaged.
-- sensitive: no
-- versioned: yes
-- key: Id
-- not-additive-over: AreaType, SourceCode, BoundarySet, PeriodType, Survey, Wave, Question, Group
-- needs: macros, area, month, source, period_coverage, survey_consultation, survey_pas, survey_papers
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: Source        -> source on source_key
-- column: Id            Int64    : Number of the row in this snapshot, in the order survey, question, period, area.
-- column: Survey        String   : Name of the survey.
-- column: Wave          String   : Which round of it, such as 2022/23 Q3 for interviews up to 31 December 2022.
-- column: Month         Date?    : First day of the month in which the period starts.
-- column: Quarter       String?  : Financial quarter, where the period lies within one.
-- column: FinancialYear String?  : Financial year, where the period lies within one.
-- column: PeriodType    String   : month, roll3, quarter, roll12, fytd, fin_year, cal_year or other. The Public Attitude Survey reports rolling twelve months: roll12.
-- column: PeriodStart   Date?    : First day of the interviews; null where a paper does not give it.
-- column: PeriodEnd     Date?    : Last day of the interviews; null where a paper does not give it.
-- column: PeriodLabel   String?  : Period as the source words it, where it does.
-- column: Question      String   : What was asked, or the name of the measure made of it.
-- column: Answer        String   : The answer that is counted: positive where the source gives the share that agreed.
-- column: Group         String from respondents : Whose answers: all, or a group such as 16 to 24 or women.
-- column: AreaCode      String from Area.area_code : ONS code.
-- column: AreaName      String from Area.area_name : Name of the area.
-- column: AreaType      String from Area.area_type : borough, ward, bcu, london or national.
-- column: BoroughCode   String? from Area.borough_code : Code of the borough.
-- column: BoroughName   String? from Area.borough_name : Name of the borough.
-- column: BoundarySet   String? from Area.boundary_set : Boundary set of a ward.
-- column: GeographyBasis String  : exact: the area as the source gives it.
-- column: Value         Decimal? : Share of those asked, in percent from 0 to 100, as the papers print it.
-- column: Unit          String   : percent.
-- column: Count         Int64? additive : People who gave the answer, where single answers were received.
-- column: BaseCount     Decimal? : People who were asked or answered, where the source says so.
-- column: Weighted      Boolean? : Whether answers are weighted to the population; null where the source does not say.
-- column: Lower         Decimal? : Lower end of the 95% interval of the share.
-- column: Upper         Decimal? : Upper end.
-- column: Status        String   : published as the source gives it, exact where counted from answers.
-- column: Reason        String?  : Why the value is null or not exact.
-- column: Note          String?  : What a reader must know.
-- column: SourceCode    String from Source.source_code : Series, such as mopac_pas.
-- column: BatchId       Int32?   : The batch that it was read from; null for figures of the papers.
-- column: FigureId      String?  : The printed figure, as in PublishedFigures.

-- The parts, one for each kind of source, have these columns under these names; a new one is a line here and a name in 'needs'.
CREATE TEMP TABLE survey_row AS
SELECT
    survey, wave, period_type, period_start, period_end, period_label,
    question, answer, respondents, area_key, geography_basis,
    value, count, base_count, weighted, lower, upper,
    status, reason, note, source_code, batch_id, valid_from, valid_to
FROM survey_pas
UNION ALL BY NAME
FROM survey_papers
UNION ALL BY NAME
FROM survey_consultation;

CREATE TABLE fact_survey AS
SELECT
    row_number() OVER (
        ORDER BY s.valid_to < DATE '9999-12-31', s.survey, s.question, s.period_end, s.area_key, s.respondents, s.answer, s.source_code, s.valid_from, s.batch_id) AS id,
    s.survey, s.wave,
    date_trunc('month', s.period_start)::DATE AS month,
    quarter_of(s.period_start, s.period_end) AS quarter,
    financial_year_of(s.period_start, s.period_end) AS financial_year,
    s.period_type, s.period_start, s.period_end, s.period_label,
    s.question, s.answer, s.respondents, s.area_key, s.geography_basis,
    s.value::DECIMAL(18, 4) AS value,
    'percent' AS unit,
    s.count::BIGINT AS count,
    s.base_count::DECIMAL(18, 4) AS base_count,
    s.weighted::BOOLEAN AS weighted,
    s.lower::DECIMAL(18, 4) AS lower,
    s.upper::DECIMAL(18, 4) AS upper,
    s.status, s.reason, s.note,
    r.source_key,
    s.batch_id::INTEGER AS batch_id,
    s.figure_id,
    s.valid_from, s.valid_to
FROM survey_row AS s
JOIN dim_source AS r USING (source_code)
ORDER BY id;

INSERT INTO batch_served SELECT DISTINCT batch_id FROM survey_row WHERE valid_to = DATE '9999-12-31' AND batch_id IS NOT NULL;

CREATE TABLE coverage_survey AS FROM period_coverage('fact_survey');
