-- method: The substance group of a person in treatment, from the list of what they use, as NDTMS names it. It is a hierarchy: any opiate
--   is opiate; else alcohol with another substance is non-opiate and alcohol; else non-opiate only; else alcohol only. Null where none is known.
-- source: methods 5.2 (T-53); NDTMS adult treatment statistics

CREATE MACRO substance_group(substances VARCHAR[]) AS CASE
    WHEN list_has_any(substances, ['Heroin', 'Methadone', 'Other opiates']) THEN 'opiate'
    WHEN len(list_filter(substances, lambda s: s <> 'Alcohol')) = 0 THEN CASE WHEN list_contains(substances, 'Alcohol') THEN 'alcohol only' END
    WHEN list_contains(substances, 'Alcohol') THEN 'non-opiate and alcohol'
    WHEN substances IS NOT NULL THEN 'non-opiate only'
END;
