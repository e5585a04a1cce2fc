-- table: dim_offence
-- set: OffenceTypes
-- entity: OffenceType
-- root: offenceTypes
-- grain: one conformed offence
-- description: Offences as all sources are conformed to. Rows whose name ends in (all) stand for several offences, where a source is
--   no finer; overlays are flags on offences and never part of a total.
-- sensitive: no
-- versioned: no
-- key: OffenceKey
-- needs: macros
-- column: OffenceKey          Int32   : Number of the offence in this snapshot.
-- column: OffenceGroup        String  : Group, such as Burglary.
-- column: Offence             String  from offence : Conformed offence, such as Residential burglary.
-- column: Level               String  : offence; summary for a member that stands for several; overlay for a flag on offences.
-- column: Notifiable          Boolean : Whether it is part of the notifiable total.
-- column: IsSeriousViolence   String  : Whether it is in the serious violence list: yes, proxy (nearly all of it), partial (mixed) or no.
-- column: IsVawg              String  : Whether it is a type of violence against women and girls: yes, proxy, partial or no.
-- column: IsDrugs             String  : Whether it is a drug offence: yes, proxy, partial or no.
-- column: IsNeighbourhoodCrime String : Whether it is neighbourhood crime: yes, proxy, partial or no.

CREATE TEMP TABLE offence_map AS
SELECT row_number() OVER () AS position, *
FROM seed_csv('reference/offence_map.csv');

-- The Home Office's codes tell rape and sexual assault apart by the sex of the victim, and only those on women are violence against women
-- and girls. Where nothing but yes and no meet, the member is nearly all of it; any other difference between sources makes it mixed.
CREATE TEMP MACRO one_flag(flags) AS
    CASE
        WHEN min(flags) = max(flags) THEN min(flags)
        WHEN bool_and(flags IN ('yes', 'no')) THEN 'proxy'
        ELSE 'partial'
    END;

CREATE TABLE dim_offence AS
SELECT
    (row_number() OVER (ORDER BY min(position)))::INTEGER AS offence_key,
    conformed_group AS offence_group,
    conformed_offence AS offence,
    CASE
        WHEN conformed_group = 'Overlay flag' THEN 'overlay'
        WHEN conformed_offence LIKE '%(all)' THEN 'summary'
        ELSE 'offence'
    END AS level,
    conformed_group NOT IN ('Overlay flag', 'Not notifiable', 'Anti-social behaviour') AS notifiable,
    one_flag(is_serious_violence) AS is_serious_violence,
    one_flag(is_vawg) AS is_vawg,
    one_flag(is_drugs) AS is_drugs,
    one_flag(is_neighbourhood_crime) AS is_neighbourhood_crime
FROM offence_map
GROUP BY conformed_group, conformed_offence
ORDER BY offence_key;

-- From a publisher's label to the member. '(any)' stands for every label of its group that has no row of its own.
CREATE TABLE bridge_offence_source AS
SELECT DISTINCT
    m.source_taxonomy AS taxonomy,
    label_key(m.source_group) AS group_key,
    CASE WHEN m.source_subgroup <> '(any)' THEN label_key(m.source_subgroup) END AS label_key,
    o.offence_key
FROM offence_map AS m
JOIN dim_offence AS o ON o.offence_group = m.conformed_group AND o.offence = m.conformed_offence;

-- Which offences a taxonomy can tell. A month of which all files speak a taxonomy without the offence has no number for it, and no zero:
-- coverage_offence and coverage_street_crime name the taxonomy of each borough's month. A delivery of police.uk that was cut to some
-- offences has a taxonomy of its own, whose name begins with that of the whole one.
CREATE TABLE offence_of_taxonomy AS
SELECT DISTINCT taxonomy, offence_key
FROM bridge_offence_source
ORDER BY taxonomy, offence_key;
