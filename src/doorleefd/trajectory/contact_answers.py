"""What a person fills in about first contact: the shape between a form and an action."""

from dataclasses import dataclass


@dataclass(frozen=True)
class FirstContactAnswers:
    """Which knowledge and what for, the role that is asked, what it yields and takes, and where (R082 to R085)."""

    knowledge: str
    asked_to: str
    yields: str = ""
    effort: str = ""
    when_where: str = ""
