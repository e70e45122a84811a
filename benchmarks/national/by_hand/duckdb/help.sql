-- Minors who were registered as victims in five years, each as at the first report of these years.
CREATE TEMP TABLE help_victims AS
SELECT person, registered, ended, sex, age_group, year, followed_days(registered, until) AS days,
    exit_of(until, "left") AS exit, gone_by(registered, until) AS gone
FROM reports
WHERE link = 'counted' AND year BETWEEN 2016 AND 2020
QUALIFY row_number() OVER (PARTITION BY person ORDER BY registered, started, gravity, ended, row) = 1;

-- Their youth care, by where it stands to the day that the offence ended. What stops after the data goes on.
CREATE TEMP TABLE care AS
SELECT row, person, year, registered, form, referrer, begun, stopped, if(stopped IS NULL, NULL, ending) AS ending,
    if(year(begun) >= 2018, crisis, NULL) AS crisis,
    begun BETWEEN day AND years_after(day, 1) AS after,
    begun < day AND coalesce(stopped >= day, true) AS running,
    begun < day AND stopped < day AND stopped >= years_after(day, -1) AS earlier
FROM (
    SELECT t.row, person, v.year, v.registered, form, referrer, ending, crisis, t.started AS begun, v.ended AS day,
        if(t.ended <= getvariable('data_end'), t.ended, NULL) AS stopped
    FROM trajectories AS t JOIN help_victims AS v USING (person)
    WHERE t.started <= getvariable('data_end')
);

CREATE TEMP TABLE help_summary AS
SELECT age_group, sex, year,
    CASE WHEN running THEN 'running' WHEN earlier THEN 'year_before' ELSE 'none' END AS before,
    count(*) AS persons, count(*) FILTER (WHERE helped) AS helped, count(*) FILTER (WHERE with_stay) AS with_stay,
    count(*) FILTER (WHERE has_ended) AS has_ended, count(*) FILTER (WHERE crisis IS NOT NULL) AS crisis_known,
    count(*) FILTER (WHERE crisis) AS crisis
FROM help_victims LEFT JOIN (
    SELECT person, bool_or(running) AS running, bool_or(earlier) AS earlier, bool_or(after) AS helped,
        bool_or(form IN ('foster', 'family', 'secure', 'other_residential')) FILTER (WHERE after) AS with_stay,
        bool_or(stopped IS NOT NULL) FILTER (WHERE after) AS has_ended,
        bool_or(crisis) FILTER (WHERE after) AS crisis
    FROM care
    GROUP BY person
) USING (person)
GROUP BY ALL;

CREATE TEMP TABLE forms AS
SELECT form, year, count(DISTINCT person) AS persons FROM care WHERE after GROUP BY ALL;

CREATE TEMP TABLE referrers AS
SELECT referrer, count(DISTINCT person) AS persons FROM care WHERE after GROUP BY ALL;

CREATE TEMP TABLE endings AS
SELECT ending, count(DISTINCT person) AS persons FROM care WHERE after GROUP BY ALL;

CREATE TEMP TABLE last_endings AS
SELECT ending, count(*) AS persons
FROM (
    SELECT ending FROM care
    WHERE after AND stopped IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY person ORDER BY stopped DESC, begun DESC, ending, row) = 1
)
GROUP BY ALL;

-- How follow-up until the first care after registration ended, in days: of any form, and of each form.
CREATE TEMP TABLE first_care AS
SELECT kind, least(time, 730) AS time, if(time <= 730, cause, NULL) AS cause, count(*) AS persons
FROM (
    SELECT kind, if(has_begun, first - registered, days) AS time, if(has_begun, 'begun', exit) AS cause
    FROM (
        SELECT kind, registered, days, exit, first, coalesce(first - registered <= days, false) AS has_begun
        FROM help_victims CROSS JOIN (
            SELECT unnest(['any', 'district_team', 'provider_ambulatory', 'provider_day', 'own_network', 'foster',
                'family', 'secure', 'other_residential']) AS kind
        )
        LEFT JOIN (
            SELECT person, if(grouping(form) = 1, 'any', form) AS kind, min(begun) AS first
            FROM care
            WHERE begun >= registered
            GROUP BY GROUPING SETS ((person), (person, form))
        ) USING (person, kind)
        WHERE NOT gone
    )
)
GROUP BY ALL;

CREATE TEMP TABLE help_links AS
SELECT link, count(*) AS reports FROM reports WHERE year BETWEEN 2016 AND 2020 GROUP BY link;
