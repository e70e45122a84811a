-- Each victim with controls, and each control in each set, with the first later incident: of all, or not those of the
-- first day or week. The controls of a set share one weight.
CREATE TEMP TABLE beside AS
SELECT "set", person, days AS last, min(after) AS "all",
    min(after) FILTER (WHERE after >= 1) AS next_day, min(after) FILTER (WHERE after >= 7) AS next_week
FROM (
    SELECT c."set", c.person, c.days, i.registered - c.day AS after
    FROM controls AS c LEFT JOIN victim_incidents AS i ON i.person = c.person AND i.registered >= c.day
)
GROUP BY ALL;

CREATE TEMP TABLE compared AS
WITH sets AS (
    SELECT v.person, v.sex, v.age_group, v.first_offence, v.days, 1 / size AS share
    FROM index_incidents AS v JOIN (SELECT "set", count(*) AS size FROM beside GROUP BY "set") AS c ON c."set" = v.person
)
SELECT person, true AS is_victim, 1.0::DOUBLE AS share, sex, age_group, first_offence, days AS last, "all", next_day,
    next_week
FROM sets LEFT JOIN (
    SELECT person, min(after) AS "all", min(after) FILTER (WHERE after >= 1) AS next_day,
        min(after) FILTER (WHERE after >= 7) AS next_week
    FROM later
    GROUP BY person
) USING (person)
UNION ALL BY NAME
SELECT beside.person, false AS is_victim, share, sex, age_group, first_offence, last, "all", next_day, next_week
FROM sets JOIN beside ON "set" = sets.person;

-- Each is followed until the first registration that counts. The index day counts, but not the days left out.
CREATE TEMP TABLE parts AS
SELECT person, rule, is_victim, share, (coalesce(first, last + 1) <= last)::INTEGER AS events,
    least(coalesce(first, last), last) + 1 - skipped AS days,
    if(rule = 'all', ['total', sex, age_group, first_offence], ['total']) AS codes
FROM (
    SELECT *, unnest(['all', 'not-same-day', 'not-same-week']) AS rule, unnest(["all", next_day, next_week]) AS first,
        unnest([0, 1, 7]) AS skipped
    FROM compared
)
WHERE days > 0;

-- Sums of what each person adds as a victim and as a control, and of the products.
CREATE TEMP TABLE matched AS
SELECT rule, code, sum(victims)::BIGINT AS victims, sum(a)::BIGINT AS events, sum(t)::BIGINT AS days,
    sum(controls)::BIGINT AS controls, sum(control_events)::BIGINT AS control_events,
    sum(control_days)::BIGINT AS control_days, sum(b) AS b, sum(u) AS u,
    sum(a * a) AS aa, sum(a * t) AS at, sum(a * b) AS ab, sum(a * u) AS au, sum(t * t) AS tt,
    sum(t * b) AS tb, sum(t * u) AS tu, sum(b * b) AS bb, sum(b * u) AS bu, sum(u * u) AS uu
FROM (
    SELECT rule, code, count(*) FILTER (WHERE is_victim) AS victims,
        coalesce(sum(events) FILTER (WHERE is_victim), 0)::DOUBLE AS a,
        coalesce(sum(days) FILTER (WHERE is_victim), 0)::DOUBLE AS t,
        count(*) FILTER (WHERE NOT is_victim) AS controls, sum(events) FILTER (WHERE NOT is_victim) AS control_events,
        sum(days) FILTER (WHERE NOT is_victim) AS control_days,
        coalesce(sum(events * share) FILTER (WHERE NOT is_victim), 0) AS b,
        coalesce(sum(days * share) FILTER (WHERE NOT is_victim), 0) AS u
    FROM (SELECT * EXCLUDE (codes), unnest(codes) AS code FROM parts)
    GROUP BY rule, code, person
)
GROUP BY ALL;
