-- The same day so many years later; for 29 February 1 March where a year has none.
CREATE TEMP MACRO years_after(day, n) AS
    (day + to_years(n))::DATE + (day(day) = 29 AND day(day + to_years(n)) = 28)::INTEGER;

-- Age, where the month of birth is known: the birthday is on the 15th, and in the month of birth somebody is 0.
CREATE TEMP MACRO age_on(born, day) AS CASE WHEN date_trunc('month', day) = born THEN 0 ELSE
    year(day) - year(born) - (month(day) * 100 + day(day) < month(born) * 100 + 15)::INTEGER END;

-- Days of follow-up from a day on, for who lived here until a day; and what ended it.
CREATE TEMP MACRO followed_days(day, until) AS
    greatest(least(coalesce(until, getvariable('data_end')), getvariable('data_end')) - day, 0);

CREATE TEMP MACRO exit_of(until, why) AS
    CASE WHEN until <= getvariable('data_end') THEN CASE why WHEN 'died' THEN 'death' WHEN 'emigrated' THEN 'emigration' END
    END;

-- Whether somebody had died or left before a day.
CREATE TEMP MACRO gone_by(day, until) AS coalesce(until < day, false);
