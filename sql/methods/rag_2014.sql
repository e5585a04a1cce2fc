-- method: Red, amber or green as the glossary of the performance dashboard explains it: green if every performance indicator shown beside
--   the flag is positive, red if all or nearly all are negative, amber if they are mixed. The paper does not say what nearly all is: here
--   at most one positive beside three or more negative. Null where there is no indicator.
-- source: Safer Communities Partnership Board, 31 October 2014, item 9

CREATE MACRO rag_2014(positive, negative) AS
    CASE WHEN positive + negative > 0 THEN CASE
        WHEN negative = 0 THEN 'green'
        WHEN positive = 0 OR (positive = 1 AND negative >= 3) THEN 'red'
        ELSE 'amber'
    END END;
