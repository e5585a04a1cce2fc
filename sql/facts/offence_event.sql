-- set: OffenceEvents
-- entity: OffenceEvent
-- root: offenceEvent
-- grain: recorded offence, for each return
-- description: Recorded offences one by one, with sex and age of the victim and the domestic flag: what the definitions of serious violence and of
--   violence against women and girls ask for. Counts by offence, month and area are in RecordedOffences; the two are never added up.
-- sensitive: yes
-- versioned: yes
-- key: Id
-- needs: area, month, source, offence_type, return_issue
-- navigation: Area          -> area on area_key
-- navigation: Borough       -> area on borough_key = area_key
-- navigation: CalendarMonth -> month on month
-- navigation: OffenceType   -> offence_type on offence_key
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
-- column: OffenceCode     String : The Home Office's code of the offence.
-- column: OffenceGroup    String from OffenceType.offence_group : Conformed group.
-- column: Offence         String from OffenceType.offence : Conformed offence.
-- column: IsSeriousViolence String from OffenceType.is_serious_violence : Whether it is on the list of serious violence: yes, proxy, partial or no.
-- column: IsVawg          String from OffenceType.is_vawg : Whether it is of a type of violence against women and girls: yes, proxy, partial or no.
-- column: VictimSex       String : Sex of the victim.
-- column: VictimAgeBand   String : Age of the victim.
-- column: VictimUnder25   Boolean? : Whether the victim is under 25; null where the age is not known.
-- column: DomesticAbuse   Boolean : Flagged as domestic abuse.
-- column: KnifeUsed       Boolean : A knife was used or threatened.
-- column: KnifeInjury     Boolean : Somebody was injured with the knife.
-- column: PlaceType       String : Kind of place.
-- column: TimeBand        String : Hours of the day.
-- column: Count           Int64 additive : Offences.
-- column: Status          String : exact; estimated where the ward was drawn.
-- column: Reason          String? : apportioned where the ward was drawn.
-- column: Sender          String : Who sent the return.
-- column: SourceCode      String from Source.source_code : return_offence_events.

CREATE TEMP TABLE offence_of_code AS
WITH listed AS (
    SELECT unnest(string_split(home_office_codes, '/')) AS code, conformed_group, conformed_offence
    FROM offence_map
    WHERE source_taxonomy = 'HO_PRC')
SELECT upper(l.code) AS code, min(o.offence_key) AS offence_key
FROM listed AS l
JOIN dim_offence AS o ON o.offence_group = l.conformed_group AND o.offence = l.conformed_offence
GROUP BY upper(l.code);

-- In the sensitive part of the snapshot. The keys are for its protection and no column shows them.
CREATE TABLE sensitive.fact_offence_event AS
SELECT
    row_number() OVER (ORDER BY c.valid_to < DATE '9999-12-31', c.period_start, c.borough_key, c.month, c.batch_id, c.line) AS id,
    c.month, c.quarter, c.financial_year, c.period_type, c.period_start, c.period_end,
    c.area_key, 'ward' AS area_type, c.borough_key, c.geography_basis,
    c.ward_code_supplied, c.ward_name_supplied, c.boundary_set_supplied,
    c.offence_code, o.offence_key,
    c.victim_sex, c.victim_age_band,
    CASE WHEN c.victim_age_band <> 'Not known' THEN c.victim_age_band IN ('Under 16', '16-17', '18-24') END AS victim_under25,
    c.domestic_abuse = 'Yes' AS domestic_abuse, c.knife_used = 'Yes' AS knife_used, c.knife_injury = 'Yes' AS knife_injury,
    c.place_type, c.time_band,
    1::BIGINT AS count,
    c.record_key::UTINYINT AS record_key, c.record_key_sum,
    c.status, c.reason, c.sender, c.source_key, c.batch_id,
    c.valid_from, c.valid_to
FROM return_cases('ledger.staged_offence_event', 'return_offence_events') AS c
JOIN offence_of_code AS o ON o.code = c.offence_code
ORDER BY id;
