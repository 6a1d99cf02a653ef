"""Names that several parts of linking write the same way."""

from guide.link.desk import Desk


def province_name(desk: Desk, code: str) -> str:
    """Return the name of a province, or of Canada, by its ISO code."""
    for province in desk.guide.provinces.values():
        if province.facts.code == code:
            return province.words[desk.language].name
    return desk.label("province", code)
