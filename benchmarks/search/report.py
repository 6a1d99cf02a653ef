"""How figures are written in the report: lines of tables in Markdown, kilobytes, milliseconds, shares."""

from collections.abc import Iterable


def line(*cells: str) -> str:
    """Return a line of a table."""
    return f"| {' | '.join(cells)} |"


def rule(columns: int) -> str:
    """Return the line below the titles of a table."""
    return line(*["---"] * columns)


def percentile(values: Iterable[float], percent: int) -> float:
    """Return the smallest value that `percent` percent of the values do not pass."""
    ranked = sorted(values)
    return ranked[max(0, -(-len(ranked) * percent // 100) - 1)]


def share(value: float) -> str:
    """Return a share in percent; whole only where it is all or nothing, so that 99.6 never reads as all."""
    return f"{value * 100:.0f} %" if value in (0, 1) else f"{value * 100:.1f} %"


def milliseconds(value: float) -> str:
    """Return a time."""
    return f"{value:.2f} ms" if value < 10 else f"{value:.0f} ms"


def kilobytes(value: float) -> str:
    """Return a size, in thousands of bytes."""
    return f"{value / 1000:.1f} kB"
