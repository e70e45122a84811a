-- Every incident at which a victim or control is registered as a victim, once for each person; any offence counts.
CREATE TEMP TABLE categories AS
SELECT offences, coalesce(list_min([
    CASE WHEN code IN ('F521', 'F5292', 'F526', 'F527', 'F522', 'F525', 'F5296', 'F5295', 'F520') THEN 1
        WHEN code IN ('F540', 'F541') THEN 2 WHEN code = 'F5293' THEN 3 WHEN code IN ('F550', 'F551') THEN 4
        WHEN code IN ('F530', 'F531', 'F532', 'F534') THEN 5 ELSE 6 END FOR code IN string_split(offences, ';')
]), 6) AS category
FROM (SELECT DISTINCT offences FROM incidents WHERE role = 'victim');

CREATE TEMP TABLE victim_incidents AS
SELECT person, incident, min(registered) AS registered, arg_min(category, (registered, category)) AS category
FROM (
    SELECT person, incident, registered, offences
    FROM incidents
    SEMI JOIN (SELECT person FROM index_incidents UNION SELECT person FROM drawn) USING (person)
    WHERE role = 'victim' AND registered <= getvariable('data_end')
) AS rows
JOIN categories ON rows.offences IS NOT DISTINCT FROM categories.offences
GROUP BY person, incident;

CREATE TEMP TABLE later AS
SELECT v.person, v.incident, v.registered, v.category, v.registered - i.registered AS after, days, exit, gone, sex
FROM index_incidents AS i JOIN victim_incidents AS v USING (person)
WHERE v.registered >= i.registered AND v.incident <> i.incident;
