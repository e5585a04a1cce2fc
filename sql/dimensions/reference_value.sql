-- set: ReferenceValues
-- entity: ReferenceValue
-- root: referenceValues
-- grain: one number that others are set against
-- description: Levels, national comparators and survey estimates that assessments set the numbers of a borough against, as their publishers
--   give them. They are no figures of the borough, and no targets.
-- sensitive: no
-- versioned: no
-- key: ReferenceId
-- needs: macros
-- column: ReferenceId String   : Stable name.
-- column: Subject     String   : What the number is of.
-- column: People      String?  : Whom it is about: women, men or all, aged 16 and over, or an age such as 16 to 24; null where it is not about people.
-- column: AreaName    String   : United Kingdom, England and Wales ...
-- column: PeriodLabel String   : Period in words.
-- column: PeriodStart Date?    : First day; null for a level that holds for any year.
-- column: PeriodEnd   Date?    : Last day.
-- column: Value       Decimal  : The number; 13.5 for 13.5%.
-- column: Unit        String   : percent, cases, cases per 10,000 women ...
-- column: Status      String   : published; estimated for a survey's share.
-- column: Kind        String   : expected, a level to plan with; comparator, of a wider area; survey, a share of those asked.
-- column: Measure     String?  : The measure that it is to be set beside, as in Measures.
-- column: Publisher   String   : Who publishes it.
-- column: Publication String   : Under which title.
-- column: Address     String   : Where.
-- column: Note        String?  : What a reader must know.

CREATE TABLE dim_reference_value AS
SELECT
    reference_id, subject, people, area_name, period_label, period_start::DATE AS period_start, period_end::DATE AS period_end,
    value::DECIMAL(18, 4) AS value, unit,
    (CASE kind WHEN 'survey' THEN 'estimated' ELSE 'published' END)::status_enum AS status,
    kind, measure, publisher, publication, address, note
FROM seed_csv('reference/reference_values.csv')
ORDER BY reference_id;
