-- set: HateCrimeRecords
-- entity: HateCrimeRecord
-- root: hateCrimeRecord
-- grain: record, or several that are alike, for each return
-- description: Hate crimes as recorded. A record may carry several strands, so the strands never add up to the total.
-- sensitive: yes
-- polarity: none
-- versioned: yes
-- key: Id
-- needs: area, month, source, return_issue
-- navigation: Area          -> area on area_key
-- navigation: Borough       -> area on borough_key = area_key
-- navigation: CalendarMonth -> month on month
-- navigation: Source        -> source on source_key
-- column: Id              Int64 : Number of the row in this snapshot.
-- column: Month           Date : First day of the month in which it was recorded.
-- column: Quarter         String? : Financial quarter of the return.
-- column: FinancialYear   String? : Financial year, April to March.
-- column: PeriodType      String : quarter.
-- column: PeriodStart     Date : First day of the quarter.
-- column: PeriodEnd       Date : Last day of the quarter.
-- column: AreaCode        String? from Area.area_code : Ward in the boundaries of today; null where it is not known.
-- column: AreaName        String? from Area.area_name : Its name.
-- column: AreaType        String : ward.
-- column: BoroughCode     String from Borough.area_code : Code of the borough.
-- column: BoroughName     String from Borough.area_name : Its name.
-- column: BoundarySet     String? from Area.boundary_set : Boundary set of the ward.
-- column: GeographyBasis  String : exact: the ward is the one that was sent; apportioned: drawn once for ever by the weights of its old ward.
-- column: WardCodeSupplied String? : Ward as it was sent.
-- column: WardNameSupplied String? : Its name.
-- column: BoundarySetSupplied String? : Boundary set of the ward that was sent.
-- column: Race            Boolean : Strand race or ethnicity.
-- column: Religion        Boolean : Strand religion or belief.
-- column: SexualOrientation Boolean : Strand sexual orientation.
-- column: Transgender     Boolean : Strand transgender identity.
-- column: Disability      Boolean : Strand disability.
-- column: ReligionTargeted String? : Religion that was targeted.
-- column: OffenceGroup    String : Kind of offence.
-- column: Outcome         String : Outcome by the end of the quarter.
-- column: Count           Int64 additive : Records.
-- column: Status          String : exact; estimated where the ward was drawn.
-- column: Reason          String? : apportioned where the ward was drawn.
-- column: Sender          String : Who sent the return.
-- column: SourceCode      String from Source.source_code : return_hate_crime_strands.

-- In the sensitive part of the snapshot. The keys are for its protection and no column shows them. Where a row counts
-- several records its keys are summed.
CREATE TABLE sensitive.fact_hate_crime_record AS
SELECT
    row_number() OVER (ORDER BY c.valid_to < DATE '9999-12-31', c.period_start, c.borough_key, c.month, c.batch_id, c.line) AS id,
    c.month, c.quarter, c.financial_year, c.period_type, c.period_start, c.period_end,
    c.area_key, 'ward' AS area_type, c.borough_key, c.geography_basis,
    c.ward_code_supplied, c.ward_name_supplied, c.boundary_set_supplied,
    c.race = 'Yes' AS race, c.religion = 'Yes' AS religion, c.sexual_orientation = 'Yes' AS sexual_orientation,
    c.transgender = 'Yes' AS transgender, c.disability = 'Yes' AS disability,
    c.religion_targeted, c.offence_group, c.outcome,
    c.records AS count,
    c.record_key::UTINYINT AS record_key, c.record_key_sum,
    c.status, c.reason, c.sender, c.source_key, c.batch_id,
    c.valid_from, c.valid_to
FROM return_cases('ledger.staged_hate_crime_record', 'return_hate_crime_strands') AS c
ORDER BY id;
