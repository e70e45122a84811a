-- Later incidents as recurrent events: in months of 365.25 / 12 days for the mean number, in days for the models.
CREATE TEMP MACRO months_of(days) AS (days * 48 + 1460) // 1461;

CREATE TEMP TABLE ends AS
SELECT sex, months_of(days) AS "end", coalesce(exit = 'death', false) AS terminal, count(*) AS persons
FROM index_incidents
WHERE NOT gone
GROUP BY ALL;

CREATE TEMP TABLE seen AS
SELECT *, months_of(after) AS month FROM later WHERE after <= days AND NOT gone;

CREATE TEMP TABLE events AS
SELECT sex, month, months_of(days) AS "end", coalesce(exit = 'death', false) AS terminal, count(*) AS events
FROM seen
GROUP BY ALL;

CREATE TEMP TABLE pairs AS
SELECT one.sex, one.month AS earlier, other.month AS later, count(*) AS pairs
FROM seen AS one JOIN seen AS other USING (person)
WHERE (one.after, one.incident) < (other.after, other.incident)
GROUP BY ALL;

-- Time at risk of each victim, cut at each event. Several on one day are one; those on the first day have no time before.
CREATE TEMP TABLE spells AS
SELECT number, coalesce(lag(stop) OVER victim, 0) AS start, stop, event, row_number() OVER victim AS nth, sex, age, offence
FROM (
    SELECT row_number() OVER (ORDER BY row) AS number, person, days,
        list_position(['boys', 'girls', 'unknown'], sex) - 1 AS sex,
        list_position(['4-12', '0-3', '13-17'], age_group) - 1 AS age,
        list_position(['exposure', 'rape', 'exploitation', 'incest', 'child-abuse', 'assault-online'], first_offence) - 1
            AS offence
    FROM index_incidents
    WHERE days > 0
)
JOIN (
    SELECT person, after AS stop, true AS event FROM seen WHERE after > 0 GROUP BY ALL
    UNION ALL SELECT person, days, false FROM index_incidents
) USING (person)
WINDOW victim AS (PARTITION BY number ORDER BY stop, event DESC)
QUALIFY start < stop
ORDER BY number, stop;
