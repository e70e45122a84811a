CREATE TEMP MACRO has_code(codes, code) AS coalesce(list_contains(string_split(codes, ';'), code), false);

CREATE TEMP TABLE investigations AS
SELECT row, "case", person, sex, born, intake, requester, decision, forms, year(intake) AS year, decision IS NULL AS open,
    CASE WHEN has_code(traits, 'sexual_abuse') AND has_code(traits, 'sexual_exploitation') THEN 'both'
        WHEN has_code(traits, 'sexual_abuse') THEN 'abuse'
        WHEN has_code(traits, 'sexual_exploitation') THEN 'exploitation' END AS combination,
    combination IS NOT NULL AS sexual,
    coalesce(len(list_intersect(string_split(forms, ';'),
        ['physical', 'neglect', 'divorce', 'domestic', 'honour', 'other_problem'])), 0) AS others
FROM cases
WHERE year(intake) BETWEEN 2017 AND 2021;

CREATE TEMP TABLE case_summary AS
SELECT year, open, sexual, combination, others, requester, decision, count(*) AS investigations
FROM investigations
GROUP BY ALL;

CREATE TEMP TABLE other_forms AS
SELECT form, count(DISTINCT "case") AS investigations
FROM (SELECT "case", unnest(string_split(forms, ';')) AS form FROM investigations WHERE sexual AND NOT open)
GROUP BY form;

-- Each child once, as in its first investigation. An age that no minor can have is not known.
CREATE TEMP TABLE children AS
SELECT sex, if(age BETWEEN 0 AND 17, age, NULL) AS age, count(*) AS children
FROM (
    SELECT sex, age_on(born, intake) AS age
    FROM investigations
    WHERE sexual AND NOT open AND person IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY person ORDER BY intake, row) = 1
)
GROUP BY ALL;

CREATE TEMP TABLE without_key AS
SELECT count(*) AS investigations FROM investigations WHERE sexual AND NOT open AND person IS NULL;
