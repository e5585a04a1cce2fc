-- measure: Amount
-- label: Amount
-- description: Pounds of one item.
-- unit: pounds
-- multiplier: 1
-- fact: cost
-- type: Decimal
-- additive: time, area
-- interval: none
-- polarity: none
-- sensitive: no
-- levels: borough, national
-- values: no
-- version: 1
-- source: London Borough of Barnet and partners, as printed in the papers
-- caveat: Totals and their parts are rows side by side.
-- caveat: Prices are those of the paper: nothing is adjusted for inflation.

sum("Amount")::DECIMAL(18, 2)
