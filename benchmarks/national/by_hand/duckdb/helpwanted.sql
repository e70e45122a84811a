-- Contacts in the words of the tables, and what was cleaned.
CREATE TEMP TABLE cleaned AS
SELECT year, in_years, dropped, kept, "second",
    CASE caller WHEN 'minor' THEN 'minors' WHEN 'adult' THEN 'others' WHEN 'other' THEN 'others' ELSE 'unknown' END
        AS caller,
    kept AND coalesce(caller = 'minor' AND age BETWEEN 0 AND 17, false) AS minor, channel,
    if(reason IN ('extortion_money', 'extortion_other', 'grooming', 'image_spread', 'unwanted_contact'), reason,
        'unknown') AS reason,
    CASE sex WHEN 'V' THEN 'girls' WHEN 'M' THEN 'boys' ELSE 'unknown' END AS sex,
    age, if(late, coalesce(platform_word, 'unlisted'), NULL) AS platform, if(late, police, NULL) AS police,
    kept AND sex NOT IN ('V', 'M', 'O') AS sex_letter, kept AND age IS NULL AS age_missing,
    kept AND age NOT BETWEEN 0 AND 25 AS age_outside,
    kept AND late AND platform IS NOT NULL AND platform_word IS NULL AS platform_unlisted,
    kept AND late AND second_platform IS NOT NULL AND second_word IS NULL AS second_unlisted,
    kept AND NOT late AND (platform IS NOT NULL OR second_platform IS NOT NULL) AS platform_early,
    kept AND NOT late AND police IS NOT NULL AS police_early
FROM (
    SELECT *, year BETWEEN 2017 AND 2021 AS in_years, year >= 2020 AS late, in_years AND dropped IS NULL AS kept,
        if(late, coalesce(second_word, 'unlisted') <> 'unknown', NULL) AS "second"
    FROM (
        SELECT *, year(received) AS year,
            if(reason IN ('fake_profile', 'ever_sent_nude', 'not_serious', 'other'), reason, NULL) AS dropped,
            if(platform IS NULL, 'unknown', platforms[platform]) AS platform_word,
            if(second_platform IS NULL, 'unknown', platforms[second_platform]) AS second_word
        FROM contacts, (
            SELECT MAP {'OM01': 'snapchat', 'OM02': 'instagram', 'OM03': 'whatsapp', 'OM04': 'kik',
                'OM05': 'pornography_site', 'OM06': 'tiktok', 'OM07': 'tinder', 'OM08': 'telegram',
                'OM09': 'facebook', 'OM10': 'grindr', 'OM11': 'exposure_site', 'OM12': 'other', 'OM13': 'unknown'}
                AS platforms
        )
    )
);

CREATE TEMP TABLE received AS
SELECT in_years, dropped, count(*) AS contacts, count(*) FILTER (WHERE kept) AS kept,
    count(*) FILTER (WHERE sex_letter) AS sex_letter, count(*) FILTER (WHERE age_missing) AS age_missing,
    count(*) FILTER (WHERE age_outside) AS age_outside,
    count(*) FILTER (WHERE platform_unlisted) AS platform_unlisted,
    count(*) FILTER (WHERE second_unlisted) AS second_unlisted,
    count(*) FILTER (WHERE platform_early) AS platform_early, count(*) FILTER (WHERE police_early) AS police_early
FROM cleaned
GROUP BY ALL;

CREATE TEMP TABLE callers AS
SELECT caller, minor, count(*) AS contacts FROM cleaned WHERE kept GROUP BY ALL;

CREATE TEMP TABLE minors AS
SELECT year, sex, CASE WHEN age <= 3 THEN '0-3' WHEN age <= 12 THEN '4-12' ELSE '13-17' END AS age_group, channel,
    reason, platform, "second", police, count(*) AS contacts
FROM cleaned
WHERE minor
GROUP BY ALL;
