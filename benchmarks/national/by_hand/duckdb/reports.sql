-- One row for each minor at each incident of sexual violence, and for each row that nobody can be found for.
CREATE TEMP TABLE reports AS
SELECT *, year(registered) AS year,
    CASE WHEN age <= 3 THEN '0-3' WHEN age <= 12 THEN '4-12' ELSE '13-17' END AS age_group
FROM (
    SELECT *, age_on(born, started) AS age,
        CASE WHEN person IS NULL THEN 'without-key' WHEN coalesce(age, -1) < 0 THEN 'not-found' ELSE 'counted' END AS link
    FROM sexual LEFT JOIN lives USING (person)
)
WHERE link <> 'counted' OR age < 18
QUALIFY row_number() OVER (
    PARTITION BY incident, link, coalesce(person, row::VARCHAR) ORDER BY gravity, registered, started, ended, row
) = 1;
