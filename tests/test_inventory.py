"""Every Québec program says what its sheet of the 2022 inventory says, field by field.

`expected/inventory.json` holds the facts of the sheets (no sentence of the report). The mapping from
the report's words to ours is written out below; a sheet that departs from it stands in `EXCEPTIONS`
with the reason, and an exception that no longer departs is itself a failure.
"""

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from guide.facts import Ages, ProgramFacts
from guide.model import Guide
from guide.pipeline import read
from tests.conftest import ROOT

SHEETS: list[dict[str, Any]] = json.loads((ROOT / "tests/expected/inventory.json").read_text(encoding="utf-8"))
SURVEY = "2020-03/2021-01"

REGIONS = {
    "Bas-Saint-Laurent": ("qc-01",),
    "Saguenay-Lac-Saint-Jean": ("qc-02",),
    "Capitale-Nationale": ("qc-03",),
    "Mauricie-Centre-du-Québec": ("qc-04", "qc-17"),
    "Estrie": ("qc-05",),
    "Montréal": ("qc-06",),
    "Outaouais": ("qc-07",),
    "Abitibi-Témiscamingue": ("qc-08",),
    "Côte-Nord": ("qc-09",),
    "Nord-du-Québec": ("qc-10",),
    "Chaudière-Appalaches": ("qc-12",),
    "Laval": ("qc-13",),
    "Lanaudière": ("qc-14",),
    "Laurentides": ("qc-15",),
    "Montérégie": ("qc-16",),
}
KINDS = {
    "Outil": "tool",
    "Formation": "training",
    "Programme de sensibilisation": "awareness-programme",
    "Projet de prévention": "prevention",
    "Projet d'intervention": "intervention",
    "Projet de prévention et d'intervention": "prevention-and-intervention",
    "Service de soutien et de conseils": "support-service",
    "Table de concertation ou autre groupe de réflexion/stratégie": "round-table",
}
STATES = {
    "En application": "active",
    "En développement": "in-development",
    "En suspens": "on-hold",
    "En suspens (covid)": "on-hold",
}
YEARS = {"À venir": "upcoming", "Non spécifié": "unknown", "Non applicable": "not-applicable"}
TARGETS = {
    "Ne s'applique pas": "exploitation",
    "Violence sexuelle / conjugale": "violence",
    "Autre": "other",
    "Éducation sexuelle": "sexuality-education",
    "Fugues": "running-away",
    "Développement de facteurs de protection": "protective-factors",
    "Gangs de rue": "street-gangs",
    "Itinérance": "homelessness",
    "Image de soi (estime de soi)": "self-image",
    None: "unknown",
}
GENDERS = {"Tous les sexes": "all", "Féminin": "female", "Masculin": "male", "Ne s'applique pas": "not-applicable"}
INVOLVEMENTS = {
    "Victime": "harmed",
    "Victime & Proxénète": "harmed-or-exploiting",
    "Proxénète": "exploiting",
    "Ne s'applique pas": "not-applicable",
}
SETTINGS = {
    "Dans la communauté": "community",
    "En milieu institutionnel": "institution",
    "En milieu scolaire": "school",
    "Autre": "other",
    "En ligne exclusivement": "online",
}
FORMS = {
    "Ateliers": "workshops",
    "Travail de rue": "street-outreach",
    "Gestion de cas (counseling)": "case-management",
    "Soutien aux parents": "parent-support",
    "Activité sociale/récréative": "social-activities",
    "Hébergement": "housing",
    "Plateforme/matériel web": "web",
    "Autre": "other",
    "Mentorat/pair-aidance": "mentoring",
    "Référencement": "referral",
    "Témoignages de survivantes": "testimony",
}
AUDIENCES = {
    "parents": "parents",
    "praticiens": "practitioners",
    "scolaires": "schools",
    "policiers": "police-and-justice",
    "population générale": "general-public",
}
EXCEPTIONS: Mapping[tuple[int, str], str] = {
    (22, "partners"): "the sheet has two carriers; the second stands as a partner",
    (101, "partners"): "the sheet says that they are still to be decided",
    (106, "partners"): "the sheet says none, then names whom it works with in case of need: the words tell it",
}
"""(sheet, field) -> why the guide says something else than the mapping."""


@pytest.fixture(scope="module")
def guide() -> Guide:
    """Return the real guide."""
    guide, problems = read(ROOT / "content", date.today())
    assert guide is not None, problems
    return guide


def expected_ages(text: str) -> Ages | str:
    """Ages in the report's words -> ours; ages told in words only are unknown as numbers."""
    if text == "Ne s'applique pas":
        return "not-applicable"
    if text.startswith("Tous les âges"):
        return "all"
    if found := re.fullmatch(r"(\d+) à (\d+) ans", text):
        return Ages(min=int(found[1]), max=int(found[2]))
    if found := re.fullmatch(r"(\d+) ans et plus", text):
        return Ages(min=int(found[1]), max=None)
    return "unknown"


def expected(sheet: Mapping[str, Any]) -> dict[str, Any]:
    """What the facts of a sheet's program must be, by field."""
    main = sheet["exploitation_is_main_target"] == "Oui"
    year = sheet["year"]
    return {
        "province": "CA-QC",
        "regions": REGIONS[sheet["region"]],
        "kinds": tuple(KINDS[kind] for kind in sheet["types"]) if sheet["types_readable"] else ("unknown",),
        "year": YEARS[year] if year in YEARS else int(year),
        "status": (STATES[sheet["status"]], SURVEY),
        "target": "exploitation" if main else TARGETS[sheet["other_main_target"]],
        "ages": expected_ages(sheet["ages"]),
        "gender": GENDERS[sheet["sex"]],
        "involvement": INVOLVEMENTS[sheet["involvement"]],
        "setting": SETTINGS[sheet["setting"]],
        "sheet": sheet["n"],
    }


def said(facts: ProgramFacts) -> dict[str, Any]:
    """The same fields as the guide has them."""
    fields = ("province", "regions", "kinds", "year", "target", "ages", "gender", "involvement", "setting")
    return {
        **{field: getattr(facts, field) for field in fields},
        "status": (facts.status.value, facts.status.as_of),
        "sheet": next((source.sheet for source in facts.sources if source.sheet), None),
    }


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"sheet-{sheet['n']}")
def test_a_program_says_what_its_sheet_says(sheet: dict[str, Any], guide: Guide) -> None:
    mine, theirs = said(guide.programs[f"qc-{sheet['n']:03}"].facts), expected(sheet)
    differing = {field for field in theirs if mine[field] != theirs[field]}
    excepted = {field for number, field in EXCEPTIONS if number == sheet["n"] and field in theirs}
    assert {field: (mine[field], theirs[field]) for field in differing - excepted} == {}
    assert excepted - differing == set(), "these exceptions are no longer needed"


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"sheet-{sheet['n']}")
def test_a_program_is_for_whom_its_sheet_says(sheet: dict[str, Any], guide: Guide) -> None:
    facts = guide.programs[f"qc-{sheet['n']:03}"].facts
    others = sheet["other_audience"].lower()
    wanted = {audience for word, audience in AUDIENCES.items() if word in others}
    wanted |= {"young-people"} if sheet["includes_youth"] == "Oui" else set()
    assert wanted <= set(facts.audiences)
    assert ("young-people" in facts.audiences) == (sheet["includes_youth"] == "Oui")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"sheet-{sheet['n']}")
def test_a_program_helps_in_the_form_its_sheet_says(sheet: dict[str, Any], guide: Guide) -> None:
    facts = guide.programs[f"qc-{sheet['n']:03}"].facts
    if sheet["modality"] in FORMS:
        assert FORMS[sheet["modality"]] in facts.forms


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: f"sheet-{sheet['n']}")
def test_partners_are_named_when_the_sheet_names_them(sheet: dict[str, Any], guide: Guide) -> None:
    partners = guide.programs[f"qc-{sheet['n']:03}"].facts.partners
    absent = {"Non spécifié": "unknown", "": "unknown", "Non applicable": "not-applicable", "S.O.": "not-applicable"}
    as_the_sheet = partners == absent[sheet["partners"]] if sheet["partners"] in absent else isinstance(partners, tuple)
    assert as_the_sheet != ((sheet["n"], "partners") in EXCEPTIONS)


def test_the_inventory_is_whole(guide: Guide) -> None:
    facts = [entry.facts for key, entry in guide.programs.items() if key.startswith("qc-")]
    assert len(facts) == 152
    assert sum(f.status.value == "active" for f in facts) == 112
    assert sum("young-people" in f.audiences for f in facts) == 105
    assert sum(f.setting == "school" for f in facts) == 15
