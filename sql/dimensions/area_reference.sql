-- internal: Our own tables of areas: members, the names that publishers give them, and the codes of each boundary set.
-- needs: macros

CREATE TEMP TABLE area_reference AS
SELECT * FROM seed_csv('reference/areas.csv');

CREATE TEMP TABLE area_alias AS
SELECT name_key(name_as_supplied) AS name, area_type, area_code
FROM seed_csv('reference/area_aliases.csv')
UNION
SELECT name_key(area_name), area_type, area_code FROM area_reference WHERE area_type <> 'ward';

CREATE TEMP TABLE ward_range AS
SELECT borough_code, boundary_set, wards::INTEGER AS wards, first_code, last_code, valid_from::DATE AS valid_from, valid_to::DATE AS valid_to
FROM seed_csv('reference/ward_counts.csv');

-- The police force of an authority; other forces work there too, but it is the one whose files tell of the whole authority.
CREATE TEMP TABLE police_force AS
SELECT force, borough_code
FROM seed_csv('reference/police_forces.csv');

-- A name as a code of our own: for areas that publishers treat as such and nobody has given a code.
CREATE TEMP MACRO own_code(name) AS
    'X-' || upper(trim(regexp_replace(name, '[^A-Za-z0-9]+', '-', 'g'), '-'));
