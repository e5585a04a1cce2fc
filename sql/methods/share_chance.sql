-- method: Whether two shares x1 of n1 and x2 of n2 differ by more than chance: Newcombe's 95% interval of their difference, made of
--   Wilson's limits of each, leaves 0 out. The limits are differences of shares, from -1 to 1.
-- source: methods 2.3 and 2.5; Newcombe 1998, method 10
-- needs: wilson

CREATE MACRO share_difference_lower(x1 DOUBLE, n1 DOUBLE, x2 DOUBLE, n2 DOUBLE) AS
    x1 / n1 - x2 / n2 - sqrt((x1 / n1 - wilson_lower(x1, n1)) ** 2 + (wilson_upper(x2, n2) - x2 / n2) ** 2);
CREATE MACRO share_difference_upper(x1 DOUBLE, n1 DOUBLE, x2 DOUBLE, n2 DOUBLE) AS
    x1 / n1 - x2 / n2 + sqrt((wilson_upper(x1, n1) - x1 / n1) ** 2 + (x2 / n2 - wilson_lower(x2, n2)) ** 2);
CREATE MACRO share_change_is_clear(x1 DOUBLE, n1 DOUBLE, x2 DOUBLE, n2 DOUBLE) AS
    share_difference_lower(x1, n1, x2, n2) > 0 OR share_difference_upper(x1, n1, x2, n2) < 0;
