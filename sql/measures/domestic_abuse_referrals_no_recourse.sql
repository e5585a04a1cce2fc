-- measure: DomesticAbuseReferralsNoRecourse
-- label: Referrals to domestic abuse services without recourse to public funds
-- description: Referrals of people without recourse to public funds.
-- unit: referrals
-- multiplier: 1
-- fact: domestic_abuse_referral
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: yes
-- levels: borough
-- version: 1
-- source: Domestic abuse services, their own returns
-- caveat: People referred to several services are counted with each.
-- caveat: More referrals can be good: they follow trust and reach as well as need.

sum(CASE WHEN "NoRecourse" = 'Yes' THEN "Count" ELSE 0 END)::BIGINT
