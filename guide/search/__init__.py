"""The search of the guide: from editions to the files that a browser loads to search them."""
