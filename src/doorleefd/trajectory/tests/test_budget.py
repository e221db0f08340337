"""The budget: sums that are right, people who are paid, and facts with their source (R169, R173, R174)."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from doorleefd.engines.compensation import MAXIMA, maxima_for
from doorleefd.foundation.models import AuditEntry
from doorleefd.trajectory import actions
from doorleefd.trajectory.amounts import amount_in, euros, number_in_words
from doorleefd.trajectory.budget import cautions_in, total_of
from doorleefd.trajectory.models import BudgetLine, KeptMaxima
from doorleefd.trajectory.plan import plan_of
from doorleefd.trajectory.plan_answers import Budgeted, LookedUp
from doorleefd.trajectory.refusals import TrajectoryIsClosed

GIFT = {"kind": "gift", "what": "bon", "number": "20", "amount": "12,50", "paid_by": "Sociaal"}
AMOUNTS = st.decimals(0, 999_999, places=2)
LINES = st.builds(BudgetLine, kind=st.sampled_from(BudgetLine.Kind), number=AMOUNTS, amount=AMOUNTS)


def at(name, trajectory, *more):
    return reverse(f"trajectory:{name}", args=[trajectory.pk, *more])


def budgeted(kind, number=1, amount=10):
    return Budgeted(kind=kind, what="", number=Decimal(number), amount=Decimal(amount), paid_by="")


@given(st.lists(LINES, max_size=12))
def test_the_total_is_the_lines_together_in_whichever_order(lines):
    total = total_of(lines)
    assert total == total_of(reversed(lines)) == total_of(lines[:5]) + total_of(lines[5:])
    assert total == total.quantize(Decimal("0.01"))
    assert abs(total - sum(line.number * line.amount for line in lines)) <= Decimal("0.005") * len(lines)


@given(LINES)
def test_twice_as_many_cost_twice_as_much_up_to_a_cent(line):
    double = BudgetLine(kind=line.kind, number=2 * line.number, amount=line.amount)
    assert abs(double.total - 2 * line.total) <= Decimal("0.01")


@given(AMOUNTS, st.sampled_from(["nl", "en"]))
def test_an_amount_is_read_as_it_is_written(amount, language):
    with override(language):
        assert amount_in(euros(amount)) == amount
        assert amount_in(number_in_words(amount)) == amount


@pytest.mark.parametrize(
    ("typed", "amount"),
    [("1.250", "1250"), ("12,5", "12.5"), ("12.50", "12.5"), ("€ 1.250,50", "1250.5"), ("1,250.50", "1250.5")],
)
def test_an_amount_may_be_typed_in_more_than_one_way(typed, amount):
    assert amount_in(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["", "-5", "tien", "1.25.0", "1,2345", "1e5", "12,50 per uur"])
def test_what_is_no_amount_is_refused(typed):
    with pytest.raises(ValueError):
        amount_in(typed)


def test_amounts_are_written_the_dutch_way():
    with override("nl"):
        assert euros(Decimal("1250.5")) == "€\N{NO-BREAK SPACE}1.250,50"


@given(st.sets(st.sampled_from(BudgetLine.Kind)))
def test_it_warns_without_a_compensation_and_without_travel(kinds):
    lines = [BudgetLine(kind=kind, number=1, amount=1) for kind in kinds]
    said = " ".join(cautions_in(lines))
    assert ("vergoeding" in said) == (not kinds & {"expert", "volunteer", "gift"})
    assert ("reiskosten" in said) == ("travel" not in kinds)


def test_no_ceilings_are_made_up_for_a_year_nobody_looked_up():
    assert maxima_for(2026) is None
    assert all(maxima.source for maxima in MAXIMA.values())
    assert maxima_for(2025).month == 210


@pytest.mark.django_db
class TestThePage:
    def test_a_line_is_added_changed_and_removed(self, as_, alice, ready):
        client = as_(alice)
        client.post(at("add_budget_line", ready), GIFT)
        line = BudgetLine.objects.get()
        assert "€\N{NO-BREAK SPACE}250,00" in client.get(at("budget", ready)).content.decode()
        assert 'value="12,5' in client.get(at("change_budget_line", ready, line.pk)).content.decode()
        client.post(at("change_budget_line", ready, line.pk), {**GIFT, "number": "1.000"})
        assert "€\N{NO-BREAK SPACE}12.500,00" in client.get(at("budget", ready)).content.decode()
        client.post(at("remove_budget_line", ready, line.pk))
        assert not BudgetLine.objects.exists()

    def test_what_is_no_number_is_said_and_stays_typed(self, as_, alice, ready):
        page = as_(alice).post(at("add_budget_line", ready), {**GIFT, "amount": "een tientje"}).content.decode()
        assert "Schrijf een getal, bijvoorbeeld 12,50." in page
        assert "een tientje" in page

    def test_the_plan_holds_the_lines_and_their_total(self, alice, ready, now):
        for kind, number in (("volunteer", 6), ("travel", 12)):
            actions.add_budget_line(by=alice, trajectory=ready, budgeted=budgeted(kind, number), now=now)
        table = plan_of(ready).parts[-1].tables[0]
        assert [row[3] for row in table.rows] == [euros(Decimal(60)), euros(Decimal(120)), euros(Decimal(180))]
        assert plan_of(ready).cautions == ()

    def test_plan_and_page_warn_when_people_get_nothing(self, as_, alice, ready, now):
        actions.add_budget_line(by=alice, trajectory=ready, budgeted=budgeted("printing"), now=now)
        for name in ("budget", "plan"):
            page = as_(alice).get(at(name, ready)).content.decode()
            assert "Er staat nog geen vergoeding in de begroting" in page
            assert "Er staan nog geen reiskosten in de begroting" in page

    def test_the_two_regimes_stand_apart_with_their_facts(self, as_, alice, ready):
        page = as_(alice).get(at("budget", ready)).content.decode()
        for words in ("Ervaringsdeskundige als beroep", "Vrijwillig ervaring delen", "Beslisboom ervaringswerk"):
            assert words in page
        assert "€\N{NO-BREAK SPACE}2.100,00" in page
        assert "nog niet nagezocht" in page
        assert "gevolgen hebben voor belasting en voor een uitkering" in page

    def test_a_closed_trajectory_is_budgeted_no_more(self, alice, ready, now):
        ready.state = ready.State.CLOSED
        with pytest.raises(TrajectoryIsClosed):
            actions.add_budget_line(by=alice, trajectory=ready, budgeted=budgeted("gift"), now=now)

    def test_the_page_asks_as_many_queries_for_many_as_for_one(
        self, as_, alice, ready, now, django_assert_max_num_queries, django_assert_num_queries
    ):
        client = as_(alice)
        actions.add_budget_line(by=alice, trajectory=ready, budgeted=budgeted("gift"), now=now)
        with django_assert_max_num_queries(12) as seen:
            client.get(at("budget", ready))
        for _ in range(5):
            actions.add_budget_line(by=alice, trajectory=ready, budgeted=budgeted("travel"), now=now)
        with django_assert_num_queries(len(seen)):
            client.get(at("budget", ready))


LOOKED_UP = {
    "year": "2026",
    "hour": "5,70",
    "hour_under_21": "3,35",
    "month": "215",
    "year_total": "2150",
    "source": "belastingdienst.nl",
    "checked_on": "2026-01-05",
}


@pytest.mark.django_db
class TestTheMaxima:
    def test_a_year_nobody_looked_up_is_empty_until_an_administrator_fills_it(self, as_, alice, adriaan, ready):
        budget = at("budget", ready)
        assert "nog niet nagezocht" in as_(alice).get(budget).content.decode()
        as_(adriaan).post("/instellingen/vergoedingen/", LOOKED_UP)
        page = as_(alice).get(budget).content.decode()
        assert "€\N{NO-BREAK SPACE}2.150,00" in page
        assert "nagekeken op 5 januari 2026" in page

    def test_what_stood_there_stays_to_be_read(self, as_, adriaan, veenbeek, now):
        found = LookedUp(2026, Decimal("5.7"), Decimal("3.35"), Decimal(215), Decimal(2150), "een folder", now.date())
        actions.keep_maxima(by=adriaan, organisation=veenbeek, looked_up=found, now=now - timedelta(days=9))
        client = as_(adriaan)
        client.post("/instellingen/vergoedingen/", {**LOOKED_UP, "month": "220"})
        page = client.get("/instellingen/vergoedingen/").content.decode()
        now, before = page.split("Wat hier eerder stond", 1)
        assert "220,00" in now
        assert "215,00" in before
        assert "Adriaan" in before

    def test_it_is_in_the_log_and_under_settings(self, as_, adriaan):
        client = as_(adriaan)
        client.post("/instellingen/vergoedingen/", LOOKED_UP)
        assert AuditEntry.objects.filter(verb="volunteer maxima kept", login=adriaan).exists()
        assert "/instellingen/vergoedingen/" in client.get("/instellingen/").content.decode()

    @pytest.mark.parametrize(
        "wrong", [{"hour": "veel"}, {"source": ""}, {"checked_on": "2027-01-01"}, {"year": "2050"}]
    )
    def test_half_or_wrong_is_refused(self, as_, adriaan, wrong):
        as_(adriaan).post("/instellingen/vergoedingen/", {**LOOKED_UP, **wrong})
        assert not KeptMaxima.objects.exists()

    def test_only_an_administrator_keeps_them(self, as_, alice):
        assert as_(alice).post("/instellingen/vergoedingen/", LOOKED_UP).status_code == 403

    def test_another_organisation_sees_nothing_of_it(self, as_, adriaan, bob):
        as_(adriaan).post("/instellingen/vergoedingen/", LOOKED_UP)
        assert "2.150,00" not in as_(bob).get("/instellingen/vergoedingen/").content.decode()
