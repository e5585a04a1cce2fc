-- method: The volume of MARAC cases that SafeLives expects is 40 a year for 10,000 women aged 16 and over; it takes one full-time
--   advocate for 100 cases a year and one administrator for 400.
-- source: methods 5.3 (VW-05); SafeLives, reviewing your MARAC data

CREATE MACRO marac_expected(women_16_and_over DOUBLE) AS 40 * women_16_and_over / 10000;
CREATE MACRO marac_advocates(cases DOUBLE) AS cases / 100;
CREATE MACRO marac_administrators(cases DOUBLE) AS cases / 400;
