"""The words that the search shows by itself: its script has no other than those that its index brings it."""

SEARCH_TEXTS: tuple[str, ...] = (
    "crisis_title",
    "search_results",
    "search_nothing",
    "search_corrected",
    "search_unsure",
    "search_unsure_why",
    "search_unsure_mark",
    "search_more",
    "search_people",
    "search_people_why",
    "search_everywhere",
    "search_near",
    "search_filter",
    "search_filtered",
    "search_any",
    "search_age",
    "search_age_value",
    "search_remove",
    "search_reset",
    "search_close",
)
"""Texts of the interface; one that counts comes as `<key>_one` and `<key>_other`."""
