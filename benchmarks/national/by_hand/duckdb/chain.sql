-- Whether each step was taken after an incident, for any suspect.
CREATE TEMP TABLE steps AS
SELECT incident, bool_or(interview <= getvariable('data_end')) AS interview,
    bool_or(complaint <= getvariable('data_end')) AS complaint,
    bool_or(prosecution <= getvariable('data_end')) AS prosecution,
    bool_or(verdict <= getvariable('data_end')) AS verdict,
    bool_or(verdict <= getvariable('data_end') AND outcome = 'convicted') AS convicted
FROM "chain"
GROUP BY incident;

CREATE TEMP TABLE with_victim AS
SELECT incident, min(year) AS year FROM reports WHERE link = 'counted' GROUP BY incident;

CREATE TEMP TABLE taken AS
SELECT year, count(*) AS reports, count(*) FILTER (WHERE interview) AS interview,
    count(*) FILTER (WHERE complaint) AS complaint, count(*) FILTER (WHERE prosecution) AS prosecution,
    count(*) FILTER (WHERE verdict) AS verdict, count(*) FILTER (WHERE convicted) AS convicted
FROM with_victim LEFT JOIN steps USING (incident)
WHERE year BETWEEN 2017 AND 2021
GROUP BY year;

-- Incidents of the chain with a victim who counts, other known incidents, and those that the police do not hold.
CREATE TEMP TABLE without_victim AS
SELECT incident FROM steps ANTI JOIN with_victim USING (incident);

CREATE TEMP TABLE chain_links AS
SELECT every - without AS counted, other, without - other AS "not-found"
FROM (SELECT count(*) AS every FROM steps), (SELECT count(*) AS without FROM without_victim),
    (SELECT count(*) AS other FROM without_victim SEMI JOIN incidents USING (incident));
