-- set: PeerGroups
-- entity: PeerGroupMember
-- root: peerGroups
-- grain: one borough in one group of peers
-- description: Which boroughs are set beside each other: London's 32 (the City has a police force of its own), the boroughs of each command unit,
--   and the groups of our own table: most similar boroughs, neighbours. A group that is named after a borough has that borough among its
--   members.
-- sensitive: no
-- versioned: no
-- key: MemberKey
-- needs: area
-- navigation: Area -> area on area_key
-- column: MemberKey  Int32   : Number of the row in this snapshot.
-- column: GroupCode  String  : Short name, as compare=london takes it: london, bcu_nw, neighbours_barnet.
-- column: GroupName  String  : Name for readers.
-- column: Kind       String  : london, bcu, neighbours or most_similar.
-- column: OfAreaCode String  : The area that the members make up, or the borough whose peers they are.
-- column: AreaCode   String from Area.area_code : ONS code of the member.
-- column: AreaName   String from Area.area_name : Its name.
-- column: Members    Int32   : How many the group has.
-- column: ValidFrom  Date?   : Since when the group is known to stand; null where that is not known.
-- column: ValidTo    Date?   : Until when; null while it stands.
-- column: Source     String  : Where the group is from.

CREATE TABLE dim_peer_group AS
WITH met AS (
    SELECT area_code, bcu_code
    FROM area_reference
    WHERE area_type = 'borough' AND bcu_code IS NOT NULL),
member AS (
    SELECT 'london' AS group_code, 'London boroughs' AS group_name, 'london' AS kind, l.area_code AS of_area, m.area_code, NULL AS valid_from, NULL AS valid_to,
        'Boroughs of the Metropolitan Police' AS source
    FROM met AS m
    JOIN area_reference AS l ON l.area_type = 'london'
    UNION ALL
    SELECT replace(lower(u.area_code), '-', '_'), u.area_name, 'bcu', u.area_code, m.area_code, NULL, NULL,
        'Command units of the Metropolitan Police since 2018 to 2019'
    FROM met AS m
    JOIN area_reference AS u ON u.area_code = m.bcu_code
    UNION ALL
    SELECT group_code, group_name, kind, of_area, area_code, valid_from, valid_to, source
    FROM seed_csv('reference/peer_groups.csv'))
SELECT
    (row_number() OVER (ORDER BY m.group_code, m.area_code))::INTEGER AS member_key,
    m.group_code, m.group_name, m.kind,
    m.of_area AS of_area_code,
    a.area_key, a.area_code,
    (count(*) OVER (PARTITION BY m.group_code))::INTEGER AS members,
    m.valid_from::DATE AS valid_from,
    m.valid_to::DATE AS valid_to,
    m.source
FROM member AS m
JOIN dim_area AS a ON a.area_code = m.area_code AND a.area_type = 'borough'
ORDER BY member_key;
