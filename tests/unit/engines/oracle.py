"""What the expressions mean, in plain Python: slow, obvious, and written another way."""

import re
from calendar import monthrange
from datetime import date, timedelta
from hashlib import sha256


def anniversary(day: date, years: int) -> date:
    """The day so many years later, as the law counts birthdays: after 28 February comes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 2, 28) + timedelta(days=1)


def years_between(start: date, end: date) -> int:
    """Birthdays, counted one by one."""
    years = 0
    while anniversary(start, years + 1) <= end:
        years += 1
    while anniversary(start, years) > end:
        years -= 1
    return years


def to_date(text: str) -> date | None:
    found = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    if not found:
        return None
    year, month, day = map(int, found.groups())
    if year == 0 or not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)


def to_integer(text: str) -> int | None:
    return int(text) if re.fullmatch(r"-?[0-9]{1,18}", text) else None


def to_number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"-?[0-9]{1,15}(\.[0-9]{1,15})?", text) else None


def hash_order(*parts: str | int | date | None, salt: str) -> str:
    texts = [salt, *("\x1e" if part is None else str(part) for part in parts)]
    return sha256("\x1f".join(texts).encode()).hexdigest()
