"""How colours meet the eye: contrast, and how far apart they are for every kind of sight.

The computation is coloraide's; it is imported here alone, for a programme without colours of its own needs none.
"""

from __future__ import annotations

SIGHTS = ("full", "protan", "deutan", "tritan")
"""Full sight, and without the long-, the middle- and the short-wave cones (Machado and others 2009, whole severity)."""


def contrast(one: str, other: str) -> float:
    """Return the contrast of two sRGB colours, from 1 to 21 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio)."""
    from coloraide import Color

    return float(Color(one).contrast(other, method="wcag21"))


def distance(one: str, other: str, sight: str = "full") -> float:
    """Return how far apart two sRGB colours are for a kind of sight: Euclid's distance in OKLab, times 100."""
    from coloraide import Color

    seen = [Color(each) if sight == "full" else Color(each).filter(sight, method="machado") for each in (one, other)]
    return float(seen[0].distance(seen[1], space="oklab")) * 100


def least_distance(one: str, other: str) -> float:
    """Return how far apart two colours are for whoever tells them apart least."""
    return min(distance(one, other, sight) for sight in SIGHTS)
