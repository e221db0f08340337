"""Law 8: the product can withhold "collective" and never grant it; no field sets it."""

from itertools import product

import pytest
from django.apps import apps

from doorleefd.analyse.levels import Level, standing_of
from doorleefd.analyse.models import CoreInsight, SharedReflection
from doorleefd.foundation.models import OrganisationModel

SENTENCE = "Praat eerst"
OUTCOMES = list(SharedReflection.Outcome)


# What a lead looks for in step 2 is a level too: it says nothing of what stands.
LOOKED_FOR = apps.get_model("trajectory", "LevelChoice")
MODELS = [model for model in apps.get_models() if issubclass(model, OrganisationModel) and model is not LOOKED_FOR]


@pytest.mark.parametrize("model", MODELS)
def test_no_field_holds_a_level(model):
    names = {field.name for field in model._meta.concrete_fields}
    assert not {name for name in names if "collective" in name or name in ("level", "standing", "status")}


@pytest.mark.parametrize("people", [0, 1, 2, 5, 1000])
@pytest.mark.parametrize("outcomes", [[], *[[one] for one in OUTCOMES], *map(list, product(OUTCOMES, repeat=2))])
@pytest.mark.parametrize("read", [SENTENCE, "Iets anders"])
def test_it_is_collective_only_when_several_people_stand_behind_it_and_it_was_recognised(people, outcomes, read):
    reflections = [SharedReflection(outcome=outcome, sentence=read) for outcome in outcomes]
    insight = CoreInsight(sentence=SENTENCE)
    level = standing_of(insight, people=people, reflections=reflections, has_gaps=False).level
    recognised = any(outcome != SharedReflection.Outcome.NOT_RECOGNISED for outcome in outcomes)
    if level is Level.COLLECTIVE:
        assert people > 1
        assert recognised
        assert read == SENTENCE
    if people > 1 and not (recognised and read == SENTENCE):
        assert level is Level.BUNDLED
    if people <= 1:
        assert level is Level.INDIVIDUAL


def test_what_is_not_collective_says_what_it_misses():
    assert standing_of(CoreInsight(sentence=SENTENCE), people=9, reflections=[], has_gaps=False).missing
