-- set: MaracCases
-- entity: MaracCase
-- root: marac
-- grain: case x quarter in which it was heard, for each return
-- description: Cases heard at the domestic abuse MARAC, from the coordinator's own returns. What the papers print by quarter is in PublishedFigures.
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
-- column: Month           Date : First day of the month of the meeting.
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
-- column: ReferringAgency String : Agency that referred the case, as SafeLives lists them.
-- column: Repeat          Boolean : Referred before within twelve months.
-- column: PreviousReferralMonth Date? : Month of the last referral, for a repeat.
-- column: RepeatDefinition String : Any abuse, or Criminal behaviour: the rule by which repeats are counted; counts by different rules are not comparable.
-- column: ChildrenInHousehold Int64 : Children under 18 in the household.
-- column: VictimSex       String : Sex of the victim.
-- column: VictimAgeBand   String : Age of the victim.
-- column: EthnicityGroup  String : Ethnic group of the victim.
-- column: Disability      String : Yes, No or Not known.
-- column: Lgbt            String : Yes, No or Not known.
-- column: MentalHealthNeed String : Yes, No or Not known.
-- column: AlcoholNeed     String : Yes, No or Not known.
-- column: DrugNeed        String : Yes, No or Not known.
-- column: HarmerRelationship String : What the person who harms is to the victim.
-- column: HarmerSex       String : Sex of the person who harms.
-- column: HarmerAgeBand   String : Age of the person who harms.
-- column: ClaresLawRequest Boolean : Whether a disclosure was requested.
-- column: Count           Int64 additive : Cases.
-- column: Status          String : exact; estimated where the ward was drawn.
-- column: Reason          String? : apportioned where the ward was drawn.
-- column: Sender          String : Who sent the return.
-- column: SourceCode      String from Source.source_code : return_marac_cases.

-- In the sensitive part of the snapshot. The keys are for its protection and no column shows them.
CREATE TABLE sensitive.fact_marac AS
SELECT
    row_number() OVER (ORDER BY c.valid_to < DATE '9999-12-31', c.period_start, c.borough_key, c.month, c.batch_id, c.line) AS id,
    c.month, c.quarter, c.financial_year, c.period_type, c.period_start, c.period_end,
    c.area_key, 'ward' AS area_type, c.borough_key, c.geography_basis,
    c.ward_code_supplied, c.ward_name_supplied, c.boundary_set_supplied,
    c.referring_agency,
    c.repeat_case = 'Yes' AS repeat, c.previous_referral_month, c.repeat_definition,
    c.children_in_household,
    c.victim_sex, c.victim_age_band, c.ethnicity_group, c.disability, c.lgbt,
    c.mental_health_need, c.alcohol_need, c.drug_need,
    c.harmer_relationship, c.harmer_sex, c.harmer_age_band,
    c.clares_law_request = 'Yes' AS clares_law_request,
    1::BIGINT AS count,
    c.record_key::UTINYINT AS record_key, c.record_key_sum,
    c.status, c.reason, c.sender, c.source_key, c.batch_id,
    c.valid_from, c.valid_to
FROM return_cases('ledger.staged_marac', 'return_marac_cases') AS c
ORDER BY id;
