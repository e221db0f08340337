"""An organisation, and the base of every row that belongs to one."""

import uuid
from collections.abc import Iterable
from typing import Any, ClassVar, TypeVar

from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class Organisation(models.Model):
    """A municipality or an organisation in the social domain, with what it chose for itself."""

    class Address(models.TextChoices):
        FORMAL = "u", _("u")
        INFORMAL = "je", _("je")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("naam"), max_length=120)
    slug = models.SlugField(
        _("adres op internet"), unique=True, validators=[RegexValidator(r"^[a-z0-9-]+$", _("Alleen kleine letters."))]
    )
    phone = models.CharField(_("telefoonnummer voor inwoners"), max_length=40, blank=True)
    email = models.EmailField(_("e-mailadres voor inwoners"), blank=True)
    website = models.URLField(_("website"), blank=True)
    logo = models.TextField(_("logo"), blank=True, help_text=_("Een SVG-bestand van hoogstens 20 kB."))
    theme = models.TextField(_("huisstijl"), blank=True, help_text=_("Een CSS-bestand met alleen kleuren en letters."))
    address_form = models.CharField(_("aanspreekvorm"), max_length=2, choices=Address, default=Address.FORMAL)
    small_cell_limit = models.PositiveSmallIntegerField(
        _("ondergrens voor kleine aantallen"),
        default=5,
        validators=[MinValueValidator(3, _("De ondergrens is nooit lager dan 3."))],
    )
    retention_months = models.PositiveSmallIntegerField(
        _("maanden dat verhalen bewaard blijven na het einde van een traject"), default=12
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=models.Q(small_cell_limit__gte=3), name="organisation_small_cell_limit"),
        ]

    def __str__(self) -> str:
        return self.name


Row = TypeVar("Row", bound="OrganisationModel")


class OrganisationQuerySet(models.QuerySet[Row]):
    """Rows of organisations; refuses to write a relation from one organisation into another."""

    def of(self, organisation: Organisation) -> "OrganisationQuerySet[Row]":
        return self.filter(organisation=organisation)

    def bulk_create(self, objs: Iterable[Row], *args: Any, **kwargs: Any) -> list[Row]:
        rows = list(objs)
        for row in rows:
            row.refuse_other_organisations()
        return super().bulk_create(rows, *args, **kwargs)


class CrossesOrganisations(RuntimeError):
    """A row points at a row of another organisation. A programming error, never a user's."""


class OrganisationModel(models.Model):
    """A row of one organisation, with a random identifier (law 13)."""

    # Whether kept counts rest on these rows, so that each change of one is marked (`foundation.kept`).
    is_counted_from: ClassVar[bool] = False

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # No index of its own: every constraint and index begins with it, and SQLite would prefer the lone one.
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+", editable=False, db_index=False
    )

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.refuse_other_organisations()
        super().save(*args, **kwargs)

    def refuse_other_organisations(self) -> None:
        """Raises CrossesOrganisations when a relation leads to another organisation.

        A relation given by its id alone is looked up, unless it is one of a bulk that was loaded here.
        """
        for field in self._meta.concrete_fields:
            target = field.related_model
            if not (isinstance(target, type) and hasattr(target, "organisation_id")):
                continue
            if getattr(self, field.attname) is None:
                continue
            if getattr(self, field.name).organisation_id != self.organisation_id:
                raise CrossesOrganisations(f"{self._meta.label}.{field.name}")
