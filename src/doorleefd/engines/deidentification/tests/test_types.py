"""Each of the twelve types has sentences in which it is found, and sentences in which it is not."""

import pytest

from doorleefd.engines.deidentification import EntityType, mentions

FOUND = [
    (EntityType.BSN, "Mijn BSN is 111222333.", ["111222333"]),
    (EntityType.BSN, "Mijn sofinummer was 1112.22.333.", ["1112.22.333"]),
    (EntityType.BSN, "Er stond 123456782 op de envelop.", ["123456782"]),
    (EntityType.BSN, "bsn 123 456 789 staat fout in de brief", ["123 456 789"]),
    (EntityType.IBAN, "Maak het over op NL91ABNA0417164300.", ["NL91ABNA0417164300"]),
    (EntityType.IBAN, "Zijn rekening is BE68 5390 0754 7034.", ["BE68 5390 0754 7034"]),
    (EntityType.TELEFOON, "Bel 06-12345678 of 0493 31 22 45.", ["06-12345678", "0493 31 22 45"]),
    (EntityType.TELEFOON, "Bel +31 (0)6 1234 5678 na vijven.", ["+31 (0)6 1234 5678"]),
    (EntityType.TELEFOON, "Het nummer 0031612345678 is van haar.", ["0031612345678"]),
    (EntityType.EMAIL, "Mail naar a.b+c@veenbeek.example.nl.", ["a.b+c@veenbeek.example.nl"]),
    (EntityType.EMAIL, "mail fatma at hotmail punt com", ["fatma at hotmail punt com"]),
    (EntityType.ADRES, "Ik woon op de Kerkstraat 12-a, 5721 AB Asten.", ["de Kerkstraat 12-a", "5721 AB"]),
    (EntityType.ADRES, "Stuur het naar Postbus 150.", ["Postbus 150"]),
    (EntityType.ADRES, "We wonen aan de Laan van Meerdervoort 45.", ["de Laan van Meerdervoort 45"]),
    (EntityType.DATUM, "Op maandag 3 april 2023 en op 24-12-2023.", ["maandag 3 april 2023", "24-12-2023"]),
    (EntityType.DATUM, "Sinds januari 2023, of al in 2015.", ["januari 2023", "2015"]),
    (EntityType.DATUM, "Op vijf mei ging het mis.", ["vijf mei"]),
    (EntityType.LEEFTIJD, "Ik ben 54 en mijn zoon van 8 ook niet.", ["54", "8"]),
    (EntityType.LEEFTIJD, "Als 54-jarige kom je nergens.", ["54-jarige"]),
    (EntityType.LEEFTIJD, "Mijn kinderen van 4, 7 en 9 wachten.", ["4", "7", "9"]),
    (EntityType.HERKOMST, "Mijn Eritrese vriendin durfde niet.", ["Eritrese"]),
    (EntityType.HERKOMST, "Ik ben Syriër.", ["Syriër"]),
    (EntityType.HERKOMST, "Mijn ouders zijn Surinaams.", ["Surinaams"]),
    (EntityType.DOSSIERNUMMER, "Mijn klantnummer is K-4829913.", ["K-4829913"]),
    (EntityType.DOSSIERNUMMER, "Kenteken F-482-BK werd opgeschreven.", ["F-482-BK"]),
    (EntityType.DOSSIERNUMMER, "Het kenmerk van de brief is 2024/WMO/00317.", ["2024/WMO/00317"]),
    (EntityType.ORGANISATIE, "Ik werk bij zorgboerderij De Linde.", ["zorgboerderij De Linde"]),
    (EntityType.ORGANISATIE, "De brief kwam van de gemeente Eindhoven.", ["de gemeente Eindhoven"]),
    (EntityType.ORGANISATIE, "ik zit bij buurthuis de brug", ["buurthuis de brug"]),
    (EntityType.PLAATS, "Ik woon in 's-Hertogenbosch en kom uit Aleppo.", ["'s-Hertogenbosch", "Aleppo"]),
    (EntityType.PLAATS, "ik woon in asten", ["asten"]),
    (EntityType.PERSOON, "Mevrouw de Vries belde dhr. Van der Meulen.", ["de Vries", "Van der Meulen"]),
    (EntityType.PERSOON, "Volgens mij is Hoop de enige bij de balie.", ["Hoop"]),
    (EntityType.PERSOON, "Wil belde mij terug.", ["Wil"]),
    (EntityType.PERSOON, "mijn begeleider kees komt op dinsdag", ["kees"]),
    (EntityType.PERSOON, "Mijn collega's Ahmed en Fatma zijn er.", ["Ahmed", "Fatma"]),
    (EntityType.PERSOON, "Ik sprak A.B.C. van Oosterhout.", ["A.B.C. van Oosterhout"]),
    (EntityType.PERSOON, "Sandra's kantoor is dicht.", ["Sandra"]),
    (EntityType.PERSOON, "IK HEB INGRID WEL TIEN KEER GEBELD.", ["INGRID"]),
]


@pytest.mark.parametrize(("kind", "text", "expected"), FOUND)
def test_it_finds(kind, text, expected):
    assert [found.text for found in mentions(text) if found.type is kind] == expected


QUIET = [
    "Ik wil graag werken, maar met mijn rug gaat dat niet.",
    "Wil je dat doorgeven aan de gemeente?",
    "Roos en tulpen planten we bij de dagbesteding.",
    "Ben ik dan de enige?",
    "Twee weken later kreeg ik een brief, en in maart nog een.",
    "Ik werk hier al 22 jaar met plezier en ben 3 keer verhuisd.",
    "Ik heb 32000 euro schuld en de huur is 750.",
    "Ik spreek Arabisch en een beetje Engels.",
    "Op vrijdag eten we Turkse pizza.",
    "Bel mijn zus of twee vriendinnen, of mijn moeder of 2 buren.",
    "Het UWV, de SVB en het CAK sturen brieven over mijn Wajong.",
    "Met DigiD kan ik niet overweg, en via WhatsApp mag het niet.",
    "De bakker in het dorp gaf mij brood.",
    "De IBAN NL00ABNA is geen rekening.",
    "IK BEN HET ZAT, NIEMAND LUISTERT NAAR MIJ.",
    "",
]


@pytest.mark.parametrize("text", QUIET)
def test_it_leaves_alone(text):
    assert mentions(text) == []
