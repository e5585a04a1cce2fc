-- check: The weights of a ward are above 0, at most 1, and add up to 1 for each boundary set and basis.

SELECT from_area_key, to_boundary_set, basis, sum(weight) AS weights, min(weight) AS smallest
FROM bridge_ward
GROUP BY from_area_key, to_boundary_set, basis
HAVING abs(sum(weight) - 1) > 1e-9 OR min(weight) <= 0 OR max(weight) > 1 + 1e-9;
