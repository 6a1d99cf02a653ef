"""The search measured: beside ready-made engines, at the guide's size, and at that of 30,000 programs."""
