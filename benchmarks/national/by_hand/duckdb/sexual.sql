-- Rows of victims of sexual violence, with the gravest code of each.
CREATE TEMP TABLE codes AS
SELECT offences, gravity, sexual[gravity] AS offence
FROM (
    SELECT offences, sexual, list_min([list_position(sexual, code) FOR code IN string_split(offences, ';')]) AS gravity
    FROM (SELECT DISTINCT offences FROM incidents WHERE role = 'victim'),
        (SELECT ['F521', 'F5292', 'F526', 'F527', 'F522', 'F525', 'F5296', 'F5295', 'F520'] AS sexual)
)
WHERE gravity IS NOT NULL;

CREATE TEMP TABLE sexual AS
SELECT row, incident, person, offences, offence, gravity, started, coalesce(ended, started) AS ended, registered,
    municipality, complaint
FROM incidents JOIN codes USING (offences)
WHERE role = 'victim' AND registered <= getvariable('data_end');
