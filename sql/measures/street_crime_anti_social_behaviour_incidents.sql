-- measure: AntiSocialBehaviourIncidents
-- label: Anti-social behaviour incidents
-- description: Incidents of anti-social behaviour that data.police.uk publishes; they are no crimes and in no total of crimes.
-- unit: incidents
-- multiplier: 1
-- fact: street_crime
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: lower_is_better
-- sensitive: no
-- levels: ward, borough, bcu, london, pseudo
-- version: 1
-- source: Home Office, data.police.uk
-- caveat: Not the Metropolitan Police's own counts of anti-social behaviour calls, which the papers print.
-- caveat: Counted by the LSOA, else the point, which the publisher moves to the middle of a street. Most incidents are known only to whoever did not call.

(sum("Count") FILTER (WHERE "Offence" = 'Anti-social behaviour incident'))::BIGINT
