"""Why a step of a request is not done, and what to do then."""

from django.utils.translation import gettext_lazy as _

from doorleefd.foundation.acting import Refusal


class NotYet(Refusal):
    sentence = _("Deze dag is nog niet geweest.")


class AlreadyAnswered(Refusal):
    sentence = _("Dit verzoek is al beantwoord. Vraagt iemand opnieuw iets? Leg dan een nieuw verzoek vast.")


class TooManyTries(Refusal):
    sentence = _(
        "Er is bij dit verzoek al vijf keer vergeleken. Vraag de verteller naar de code, of leg bij ‘Anders’ vast wat "
        "je deed en zeg eerlijk dat wij het verhaal niet vinden."
    )


class TooManyToday(Refusal):
    sentence = _("Je hebt vandaag al twintig keer vergeleken. Morgen kan het weer.")


class DoneAlready(Refusal):
    sentence = _("Dit verzoek is al uitgevoerd. Gaat het om nog een code? Leg dan een nieuw verzoek vast.")


class IsFound(Refusal):
    sentence = _(
        "Bij dit verzoek is gevonden welke code erbij hoort. ‘Niet te vinden’ klopt dan niet: voer het uit, of weiger "
        "met een reden. Was het iemand anders? Begin dan opnieuw met controleren."
    )


class AddressWrong(Refusal):
    """The address does not fit its way; the sentence says what does."""


class NeedsWords(Refusal):
    sentence = _("Schrijf in een paar woorden wat je deed.")


class NeedsReason(Refusal):
    sentence = _("Schrijf de reden op zoals je die aan de verteller meldt.")


class ExtendedBefore(Refusal):
    sentence = _("Verlengen mag één keer.")


class TermIsOver(Refusal):
    sentence = _("De termijn is voorbij. Verlengen had eerder gemoeten; beantwoord het verzoek nu zo snel als je kunt.")


class NobodyKnown(Refusal):
    sentence = _("Controleer eerst wie het vraagt, met de code of met de gegevens die de verteller achterliet.")


class NotChecked(Refusal):
    sentence = _("Controleer eerst wie het vraagt, en leg vast hoe. Zonder code kan dat bij ‘Anders’.")


class NothingChosen(Refusal):
    sentence = _("Er is niets aangekruist. Zoek opnieuw, en kruis aan wat over deze persoon gaat.")


class NeedsCallBack(Refusal):
    sentence = _(
        "Wij vergeleken alleen een adres of nummer, en dat kan een ander ook weten. Bel of schrijf eerst terug "
        "daarheen, en leg vast dat de verteller antwoordde."
    )


class NothingToCallBack(Refusal):
    sentence = _("Vergelijk eerst het adres of nummer dat de verteller noemt. Daarheen bel of schrijf je terug.")


class BeforeItCame(Refusal):
    sentence = _("Deze dag is van voor het verzoek. Bel of schrijf terug nadat het binnenkwam.")


class NoAddress(Refusal):
    sentence = _(
        "Deze verteller liet geen adres of nummer achter. Een nieuwe code kan dan nergens veilig heen; de oude blijft "
        "werken."
    )


class ChangedSince(Refusal):
    sentence = _("Intussen zijn deze woorden al veranderd. Open ze opnieuw, en vergelijk met de verteller.")


class NothingCorrected(Refusal):
    sentence = _("Er is nog niets veranderd. Verander de woorden zoals de verteller het zegt.")


class NotThisKind(Refusal):
    sentence = _("Dat is niet wat in dit verzoek gevraagd wordt.")


class NotCarriedOut(Refusal):
    sentence = _("Het verzoek is nog niet uitgevoerd. Doe dat eerst, of kies een andere uitkomst.")


class CannotBeRefused(Refusal):
    sentence = _("De verteller zei ja en mag dat altijd terugnemen. Dit bezwaar kun je niet weigeren: voer het uit.")


class NeedsWeighing(Refusal):
    sentence = _(
        "Schrijf op wat je afwoog: welk zwaarwegend belang heeft de organisatie, en waarom gaat dat voor het belang "
        "van de verteller?"
    )


class NeedsTwoSteps(Refusal):
    sentence = _(
        "Dit doe je voor iemand anders. Zet daarvoor eerst inloggen in twee stappen aan. Dat kan bij je account, onder "
        "'Inloggen in twee stappen'."
    )
