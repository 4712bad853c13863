"""The roles of a programme, and who holds them."""

from __future__ import annotations

from kit_cli.judging.model import Model
from kit_cli.model.base import Plain, Text
from kit_cli.model.own_names import PersonName
from kit_cli.model.values import Email


class Person(Model):
    """Who holds a role; empty while nobody is named."""

    title: Text
    """What the role is called in texts and letters."""
    name: PersonName = ""
    """Who holds the role; what is built shows a gap while nobody is named."""
    email: Email = ""
    """One address at which this person is reached."""
    phone: Plain = ""
    """The number to ring, with the country's code."""


class People(Model):
    """The roles that every programme fills."""

    coordinator: Person
    """Who runs the programme day by day, and whom everybody writes to first."""
    deputy: Person
    """Who stands in for the coordinator, and knows the programme as well."""
    safeguarding: Person
    """To whom people turn who were hurt, harassed or worried for somebody."""
    outside_contact: Person
    """To whom people turn who do not want to speak to the team; not employed by the hub."""
    data_protection: Person
    """Who answers what is kept about whom, and deletes it in time."""


MAY_BE_ONE = {"coordinator", "data_protection"}
"""The roles that one person may hold in a small hub; for all others people are meant to have a choice."""
