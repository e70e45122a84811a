CREATE TEMP TABLE police_summary AS
SELECT link, year, sex, age_group, offence, count(*) AS reports, count(complaint) AS asked,
    count(*) FILTER (WHERE complaint) AS complained, count(*) FILTER (WHERE year(ended) < 2017) AS before
FROM reports
WHERE year BETWEEN 2017 AND 2021
GROUP BY ALL;

-- Every code of a report counts, once.
CREATE TEMP TABLE any_code AS
SELECT code AS offence, year, sum(reports)::BIGINT AS reports
FROM (
    SELECT year, offences, unnest(list_distinct(string_split(offences, ';'))) AS code, count(*) AS reports
    FROM reports
    WHERE link = 'counted' AND year BETWEEN 2017 AND 2021
    GROUP BY year, offences
)
GROUP BY ALL;

CREATE TEMP TABLE report_places AS
SELECT municipality, count(*) AS reports
FROM reports
WHERE link = 'counted' AND year BETWEEN 2019 AND 2021
GROUP BY municipality;
