"""One page of each type, in both languages: those that hold the most, so that what breaks, breaks here."""

PAGES = {
    "home": ("fr/index.html", "en/index.html"),
    "help-now": ("fr/aide-maintenant.html", "en/help-now.html"),
    "province": ("fr/province/quebec.html", "en/province/quebec.html"),
    "region": ("fr/region/capitale-nationale.html", "en/region/capitale-nationale.html"),
    "strategy": ("fr/plan/plan-2016.html", "en/plan/plan-2016.html"),
    "strategies": ("fr/ce-que-font-les-provinces.html", "en/how-provinces-act.html"),
    "pillar": ("fr/plan/inventaire-jeunes.html", "en/plan/inventory-young-people.html"),
    "program": ("fr/programme/equipes-intere.html", "en/program/care-units.html"),
    "organisation": ("fr/organisme/police-quebec.html", "en/organization/quebec-city-police.html"),
    "form": ("fr/aide/accompagnement-personnel.html", "en/help/one-person-by-your-side.html"),
    "forms": ("fr/formes-d-aide.html", "en/kinds-of-help.html"),
    "overview": ("fr/portrait.html", "en/overview.html"),
    "table": ("fr/portrait-1.html", "en/overview-1.html"),
    "list": ("fr/liste/montreal.html", "en/list/montreal.html"),
    "cards": ("fr/liste/quebec-r1.html", "en/list/quebec-r1.html"),
    "choices": ("fr/liste/ages.html", "en/list/ages.html"),
    "names": ("fr/a-a-z-3.html", "en/a-to-z-3.html"),
    "lines": ("fr/aide/quebec.html", "en/help/quebec.html"),
    "readers": ("fr/jeunes.html", "en/young-people.html"),
    "a-to-z": ("fr/a-a-z.html", "en/a-to-z.html"),
    "article": ("fr/methode.html", "en/method.html"),
    "visit": ("fr/ce-que-laisse-une-visite.html", "en/what-a-visit-leaves.html"),
    "components": ("fr/elements-du-site.html", "en/parts-of-this-site.html"),
    "search": ("fr/recherche.html", "en/search.html"),
    "not-found": ("fr/introuvable.html", "en/not-found.html"),
}
"""Type -> the French page and the English one."""

OWN = tuple(path for pair in PAGES.values() for path in pair)
"""Pages of a language."""

SHARED = ("index.html", "404.html")
"""The choice of language and the page of errors."""

EVERY = (*OWN, *SHARED)
