-- method: Competition ranking among peers: ties share the lower number and the next is skipped. Rank 1 is the best by the measure's
--   polarity, the lowest where it has none. Told as rank of the number of peers with a value; null where over a tenth of the peers have
--   none. Window expressions over a relation with a row for every peer; peers is what makes them a group, such as a measure and a period.
-- source: methods 2.6

CREATE MACRO peers_ranked(value, peers) AS count(value) OVER (PARTITION BY peers);
CREATE MACRO peer_rank(value, peers, polarity) AS CASE
    WHEN value IS NOT NULL AND count(value) OVER (PARTITION BY peers) >= 0.9 * count(*) OVER (PARTITION BY peers)
        THEN rank() OVER (PARTITION BY peers, value IS NULL ORDER BY CASE polarity WHEN 'higher_is_better' THEN -value ELSE value END)
END;
