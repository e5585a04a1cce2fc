-- set: DomesticAbuseReferrals
-- entity: DomesticAbuseReferral
-- root: domesticAbuseReferral
-- grain: referral, for each return
-- description: Referrals to domestic abuse services, from their own returns: advocacy, refuge, One Stop Shop, sanctuary, IRIS, perpetrator programmes.
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
-- column: Month           Date : First day of the month of the referral.
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
-- column: Service         String : Service that was referred to.
-- column: ReferralSource  String : Who referred.
-- column: RiskLevel       String : High, Medium, Standard or Not assessed, by the DASH checklist.
-- column: Outcome         String : What became of the referral.
-- column: DeclinedReason  String? : Why the person was not taken on.
-- column: ChildrenInHousehold Int64 : Children under 18 in the household.
-- column: Sex             String : Sex.
-- column: AgeBand         String : Age at referral.
-- column: EthnicityGroup  String : Ethnic group.
-- column: Disability      String : Yes, No or Not known.
-- column: Lgbt            String : Yes, No or Not known.
-- column: NoRecourse      String : No recourse to public funds: Yes, No or Not known.
-- column: Count           Int64 additive : Referrals.
-- column: Status          String : exact; estimated where the ward was drawn.
-- column: Reason          String? : apportioned where the ward was drawn.
-- column: Sender          String : Who sent the return.
-- column: SourceCode      String from Source.source_code : return_domestic_abuse_referrals.

-- In the sensitive part of the snapshot. The keys are for its protection and no column shows them.
CREATE TABLE sensitive.fact_domestic_abuse_referral AS
SELECT
    row_number() OVER (ORDER BY c.valid_to < DATE '9999-12-31', c.period_start, c.borough_key, c.month, c.batch_id, c.line) AS id,
    c.month, c.quarter, c.financial_year, c.period_type, c.period_start, c.period_end,
    c.area_key, 'ward' AS area_type, c.borough_key, c.geography_basis,
    c.ward_code_supplied, c.ward_name_supplied, c.boundary_set_supplied,
    c.service, c.referral_source, c.risk_level, c.outcome, c.declined_reason,
    c.children_in_household,
    c.sex, c.age_band, c.ethnicity_group, c.disability, c.lgbt, c.no_recourse,
    1::BIGINT AS count,
    c.record_key::UTINYINT AS record_key, c.record_key_sum,
    c.status, c.reason, c.sender, c.source_key, c.batch_id,
    c.valid_from, c.valid_to
FROM return_cases('ledger.staged_domestic_abuse_referral', 'return_domestic_abuse_referrals') AS c
ORDER BY id;
