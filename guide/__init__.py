"""The machinery of the guide: content in, a bilingual static site out.

The stages and their order are in :mod:`guide.pipeline`; each lives in a module named after it.
"""
