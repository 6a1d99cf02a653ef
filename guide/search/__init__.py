"""The search: what the browser is given to search with, made when the site is built."""
