-- The first report of each minor since 2010, and the follow-up after it.
CREATE TEMP TABLE index_incidents AS
SELECT row, person, incident, registered, ended, born, sex, age_group,
    CASE offence WHEN 'F521' THEN 'rape' WHEN 'F5292' THEN 'exploitation' WHEN 'F526' THEN 'incest'
        WHEN 'F527' THEN 'child-abuse' WHEN 'F520' THEN 'exposure' ELSE 'assault-online' END AS first_offence,
    followed_days(registered, until) AS days, exit_of(until, "left") AS exit,
    gone_by(registered, until) AS gone
FROM reports
WHERE link = 'counted' AND year >= 2010
QUALIFY row_number() OVER (PARTITION BY person ORDER BY registered, started, gravity, ended, row) = 1;

-- Who lived in a municipality on the day of registration, and what he or she is compared on.
CREATE TEMP TABLE places AS
SELECT person, index_incidents.row AS report, registered AS day, municipality, year(index_incidents.born) AS birth_year, one.sex
FROM index_incidents
JOIN (SELECT person, min(sex) AS sex FROM stays GROUP BY person HAVING min(sex) = max(sex)) AS one USING (person)
JOIN stays USING (person)
WHERE since <= registered AND (until IS NULL OR registered < until)
QUALIFY row_number() OVER (PARTITION BY person ORDER BY since DESC, stays.row) = 1;
