-- Birth and sex of each victim, where nobody is followed.
CREATE TEMP TABLE lives AS
SELECT person, min(born) AS born,
    CASE WHEN min(sex) <> max(sex) THEN 'unknown' WHEN min(sex) = 'female' THEN 'girls' WHEN min(sex) = 'male' THEN 'boys'
        ELSE 'unknown' END AS sex
FROM residents SEMI JOIN sexual USING (person)
GROUP BY person;
