-- The stays of each victim; birth and sex, and how the last stay ended, where somebody is followed.
CREATE TEMP TABLE stays AS
SELECT row, person, born, sex, municipality, since, until, "left"
FROM residents SEMI JOIN sexual USING (person);

CREATE TEMP TABLE lives AS
SELECT person, min(born) AS born,
    CASE WHEN min(sex) <> max(sex) THEN 'unknown' WHEN min(sex) = 'female' THEN 'girls' WHEN min(sex) = 'male' THEN 'boys'
        ELSE 'unknown' END AS sex,
    first(until ORDER BY until DESC NULLS FIRST, since DESC, row) AS until,
    first("left" ORDER BY until DESC NULLS FIRST, since DESC, row) AS "left"
FROM stays
GROUP BY person;
