"""The numbers that the preview judges by; each has its default here and may be set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Ages in years, load in elders.

    A helper has at most 10 elders [京民养老发〔2023〕279号]; an elder is 60
    [老年人权益保障法 第二条], of advanced age from 80 [国发〔2021〕35号]; an age written one
    year off is counted the other way (虚岁).
    """

    elders_per_helper: int = 10
    elder_age: int = 60
    advanced_age: int = 80
    adult_age: int = 18
    oldest_usual: int = 100
    oldest_possible: int = 120
    age_tolerance: int = 1
