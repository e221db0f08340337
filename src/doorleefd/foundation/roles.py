"""Predicates for the rules of every room: who is this, and may they open what people told?"""

from typing import Any

import rules

from doorleefd.foundation.models.login import Login, Role


def has(*roles: Role) -> rules.Predicate:
    """Whether a login holds one of the roles."""

    @rules.predicate(name=f"has:{'|'.join(roles)}")
    def holds(by: Any) -> bool:
        return isinstance(by, Login) and by.is_active and not by.roles.isdisjoint(roles)

    return holds


@rules.predicate
def is_house(by: Any) -> bool:
    """The installation itself: first run, upkeep, worker."""
    return getattr(by, "kind", "") == "house"


@rules.predicate
def is_visitor(by: Any) -> bool:
    """Someone on a public page."""
    return getattr(by, "kind", "") == "visitor"


@rules.predicate
def is_teller(by: Any) -> bool:
    """Someone who gave a personal code."""
    return getattr(by, "kind", "") == "teller"


@rules.predicate
def is_login(by: Any) -> bool:
    return isinstance(by, Login) and by.is_active


@rules.predicate
def opens_contributions(by: Any) -> bool:
    """Law 1: whoever decides on benefit, place or support opens no single contribution."""
    return isinstance(by, Login) and by.is_active and not by.decides_on_benefit


def acting_as(by: Login, *roles: Role) -> str:
    """The first of these roles that a login holds: the function in which something was done; empty for none."""
    return next((role for role in roles if role in by.roles), "")


LEADS = has(Role.LEAD)
ADMINISTERS = has(Role.ADMINISTRATOR)
# Researcher or expert by experience: one workbench, the same rights (LOOK, Workbench).
READING_CLOSELY = (Role.LEAD, Role.RESEARCHER, Role.EXPERT)
READS_CLOSELY = has(*READING_CLOSELY) & opens_contributions
# Those who see what people told before names are taken out.
REVIEWING = (Role.LEAD, Role.RESEARCHER)
REVIEWS = has(*REVIEWING) & opens_contributions
COLLECTS = has(Role.LEAD, Role.RESEARCHER, Role.COLLECTOR, Role.PROFESSIONAL, Role.EXPERT)
WORKS_HERE = has(*Role)
