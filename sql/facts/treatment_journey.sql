-- set: TreatmentJourneys
-- entity: TreatmentJourney
-- root: treatmentJourney
-- grain: treatment journey x quarter in which it was open, for each return
-- description: Treatment journeys of the providers' NDTMS extracts. In treatment is whoever was in contact on any day of the quarter; a client with several providers is one client, so providers do not add up.
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
-- column: Month           Date : First day of the quarter.
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
-- column: JourneyStart    Date : Day on which the journey began.
-- column: DischargeDate   Date? : Day of discharge.
-- column: DischargeReason String? : NDTMS discharge reason.
-- column: SubstanceGroup  String : opiate; non-opiate and alcohol; non-opiate only; alcohol only: the first that fits.
-- column: NewPresentation Boolean : The journey began in the quarter, more than 21 days after the end of any before it.
-- column: Completed       Boolean : Discharged in the quarter, free of dependency.
-- column: ReturnedWithinSixMonths Boolean : A new journey began within six months of the discharge; known only when they are over.
-- column: Sex             String : Sex.
-- column: AgeBand         String : Age at the end of the quarter.
-- column: EthnicityGroup  String : Ethnic group.
-- column: ReferralSource  String : Who referred.
-- column: HousingProblem  String : Yes, No or Not known.
-- column: MentalHealthNeed String : Yes, No or Not known.
-- column: LivesWithChildren String : Yes, No or Not known.
-- column: Count           Int64 additive : Journeys.
-- column: Status          String : exact; estimated where the ward was drawn.
-- column: Reason          String? : apportioned where the ward was drawn.
-- column: Sender          String : Who sent the return.
-- column: SourceCode      String from Source.source_code : return_ndtms_extract.

-- In the sensitive part of the snapshot. The keys are for its protection and no column shows them. client_key tells
-- clients apart, for whoever counts people.
CREATE TEMP TABLE journey_row AS
SELECT *, date_trunc('month', period_start)::DATE AS month FROM return_cases('ledger.staged_treatment_journey', 'return_ndtms_extract');

-- Each journey of a client once, whoever sent it, with the newest word on its end. A gap of 21 days or less continues the journey before.
CREATE TEMP TABLE journey AS
WITH known AS (
    SELECT client_reference, journey_start, arg_max(discharge_date, (period_end, batch_id)) AS journey_end
    FROM journey_row
    WHERE valid_to = DATE '9999-12-31'
    GROUP BY client_reference, journey_start),
placed AS (
    SELECT
        *,
        max(coalesce(journey_end, DATE '9999-12-31')) OVER before AS end_before,
        lead(journey_start) OVER (PARTITION BY client_reference ORDER BY journey_start) AS next_start
    FROM known
    WINDOW before AS (PARTITION BY client_reference ORDER BY journey_start ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))
SELECT
    client_reference, journey_start,
    dense_rank() OVER (ORDER BY client_reference) AS client_key,
    end_before IS NULL OR date_diff('day', end_before, journey_start) > 21 AS is_new,
    coalesce(next_start <= journey_end + INTERVAL 6 MONTH, false) AS returned
FROM placed;

CREATE TABLE sensitive.fact_treatment_journey AS
SELECT
    row_number() OVER (ORDER BY c.valid_to < DATE '9999-12-31', c.period_start, c.borough_key, c.month, c.batch_id, c.line) AS id,
    c.month, c.quarter, c.financial_year, c.period_type, c.period_start, c.period_end,
    c.area_key, 'ward' AS area_type, c.borough_key, c.geography_basis,
    c.ward_code_supplied, c.ward_name_supplied, c.boundary_set_supplied,
    c.journey_start, c.discharge_date, c.discharge_reason,
    substance_group([c.substance_1, c.substance_2, c.substance_3]) AS substance_group,
    c.journey_start >= c.period_start AND coalesce(j.is_new, true) AS new_presentation,
    coalesce(starts_with(c.discharge_reason, 'Completed') AND c.discharge_date <= c.period_end, false) AS completed,
    coalesce(j.returned, false) AS returned_within_six_months,
    c.sex, c.age_band, c.ethnicity_group, c.referral_source,
    c.housing_problem, c.mental_health_need, c.parent_with_children AS lives_with_children,
    1::BIGINT AS count,
    c.record_key::UTINYINT AS record_key, c.record_key_sum, j.client_key,
    c.status, c.reason, c.sender, c.source_key, c.batch_id,
    c.valid_from, c.valid_to
FROM journey_row AS c
LEFT JOIN journey AS j USING (client_reference, journey_start)
ORDER BY id;
