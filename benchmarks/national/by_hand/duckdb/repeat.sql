-- Of each victim the first later incident of each kind: whether one is within a term follows from its day.
CREATE TEMP TABLE people AS
SELECT i.*, again.* EXCLUDE (person)
FROM index_incidents AS i LEFT JOIN (
    SELECT person, min(registered, 2) AS two,
        min(registered) AS "any",
        min(registered) FILTER (WHERE category <= 5) AS either,
        min(registered) FILTER (WHERE category = 1) AS sexual,
        min(registered) FILTER (WHERE category BETWEEN 2 AND 5) AS violence,
        min(registered) FILTER (WHERE after >= 1) AS next_day,
        min(registered) FILTER (WHERE after >= 7) AS next_week
    FROM later
    GROUP BY person
) AS again USING (person);

CREATE TEMP TABLE terms AS
SELECT sex, age_group, first_offence, years,
    count(*) FILTER (WHERE can_be_followed) AS persons,
    count(*) FILTER (WHERE can_be_followed AND "any" <= until) AS "any",
    count(*) FILTER (WHERE can_be_followed AND either <= until) AS either,
    count(*) FILTER (WHERE can_be_followed AND sexual <= until) AS sexual,
    count(*) FILTER (WHERE can_be_followed AND violence <= until) AS violence,
    count(*) FILTER (WHERE can_be_followed AND two[2] <= until) AS more,
    count(*) FILTER (WHERE can_be_followed AND next_day <= until) AS next_day,
    count(*) FILTER (WHERE can_be_followed AND next_week <= until) AS next_week,
    count(*) FILTER (WHERE is_followed) AS from_registration,
    count(*) FILTER (WHERE is_followed AND "any" <= since) AS from_registration_any,
    count(*) FILTER (WHERE is_followed AND either <= since) AS from_registration_either
FROM (
    SELECT *, years_after(ended, years) AS until, until <= getvariable('data_end') AS can_be_followed,
        years_after(registered, years) AS since, since <= getvariable('data_end') AND NOT gone AS is_followed
    FROM people, (SELECT unnest([2, 5, 7, 10])::INTEGER AS years)
)
GROUP BY ALL;

CREATE TEMP TABLE later_offences AS
SELECT category, count(*) AS offences
FROM later JOIN index_incidents AS i USING (person)
WHERE years_after(i.ended, 5) <= getvariable('data_end') AND later.registered <= years_after(i.ended, 5)
GROUP BY category;

CREATE TEMP TABLE report_links AS
SELECT link, count(*) AS reports FROM reports WHERE year >= 2010 GROUP BY link;

CREATE TEMP TABLE follow_up AS
SELECT count(*) FILTER (WHERE NOT gone) AS followed, count(*) FILTER (WHERE gone) AS gone FROM index_incidents;

-- How follow-up until a first later incident ended, in days: of any kind, of some, or not those that come too soon.
CREATE TEMP TABLE exits AS
SELECT kind, sex, if(seen, first - registered, days) AS time, if(seen, 'again', exit) AS cause, count(*) AS persons
FROM (
    SELECT *, unnest(['any', 'either', 'next_day', 'next_week']) AS kind,
        unnest(["any", either, next_day, next_week]) AS first, coalesce(first - registered <= days, false) AS seen
    FROM people
    WHERE NOT gone
)
GROUP BY ALL;
