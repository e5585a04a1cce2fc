-- macro: local_month
-- note: The month, as its first day, in which an instant lies where it happened. Publishers cut their monthly files by local
--   time and stamp their rows in UTC: 2022-05-31T23:00:00+00:00 is the first of June.

CREATE OR REPLACE MACRO local_month(instant) AS
    date_trunc('month', timezone('Europe/London', instant))::DATE;
