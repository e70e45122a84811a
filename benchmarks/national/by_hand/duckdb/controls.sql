-- Residents beside each victim: of the same birth year, sex and municipality, there on the day, and no victim yet.
-- In large strata a part of the residents is drawn from, so that nobody is set beside thousands.
CREATE TEMP TABLE strata AS
SELECT row_number() OVER () AS stratum, municipality, birth_year, sex,
    ceil((victims * 2 + 8) * 4 / stays * 4096)::BIGINT AS share, right('00' || lower(hex(share)), 3) AS below
FROM (SELECT municipality, birth_year, sex, count(*) AS victims FROM places GROUP BY ALL)
JOIN (SELECT municipality, year(born) AS birth_year, sex, count(*) AS stays FROM residents GROUP BY ALL)
    USING (municipality, birth_year, sex);

CREATE TEMP TABLE pool AS
SELECT stratum, person, stay, since, until, own.registered AS victim_since
FROM (
    SELECT stratum, person, row AS stay, since, until
    FROM (SELECT row, person, since, until, municipality, sex, year(born) AS birth_year FROM residents)
    JOIN strata USING (municipality, birth_year, sex)
    WHERE share >= 4096
        OR left(sha256('comparison group 1-pool' || chr(31) || row), 3) < below
)
LEFT JOIN index_incidents AS own USING (person);

-- Each victim with the stratum as one number: a join on it alone is a join by hash, whatever DuckDB thinks of the days.
CREATE TEMP TABLE sets AS
SELECT row_number() OVER ()::INTEGER AS number, person AS "set", report, day, stratum
FROM places JOIN strata USING (municipality, birth_year, sex);

CREATE TEMP TABLE drawn AS
SELECT "set", day, chosen.person
FROM sets JOIN (
    SELECT number, unnest(arg_min(person, lot, 4)) AS person
    FROM (
        SELECT number, person, sha256('comparison group 1' || chr(31) || min(stay) || chr(31) || report) AS lot
        FROM sets JOIN pool USING (stratum)
        WHERE since <= day AND (until IS NULL OR day < until) AND person <> "set"
            AND (victim_since IS NULL OR victim_since > day)
        GROUP BY number, report, person
    )
    GROUP BY number
) AS chosen USING (number);

CREATE TEMP TABLE controls AS
SELECT "set", day, person, followed_days(day, until) AS days
FROM drawn
JOIN (
    SELECT person, max(coalesce(until, DATE '9999-12-31')) AS until
    FROM residents SEMI JOIN drawn USING (person)
    GROUP BY person
) USING (person);
