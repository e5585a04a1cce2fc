-- method: Serious violence as the London definition has it: an offence of its list, and a victim under 25, or domestic abuse, or sexual
--   violence. Null where an unknown decides. Data without victim and domestic flag hold the first condition only: a proxy.
-- source: methods 4.3; Safer Communities Partnership Board, April 2023

CREATE MACRO serious_violence_as_defined(offence_in_list BOOLEAN, victim_age DOUBLE, domestic BOOLEAN, sexual BOOLEAN) AS
    offence_in_list AND (victim_age < 25 OR domestic OR sexual);
