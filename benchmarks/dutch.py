"""How often all forms of one Dutch word come to one key, and how often two words do: ours beside Snowball alone.

Run: python benchmarks/dutch.py

Own list: families of forms as people write them about work, care and the municipality, each family one word
with its inflections and diminutives (a verb with its past tense and participle, an adjective with its degrees).
The engine was not tuned on it.
"Together" is the share of forms that get the key that most forms of their family get, families with one key whole
being "whole". "Mixed up" is the share of families that share their main key with another family of the list.
"""

import time
from collections import Counter
from collections.abc import Callable

import Stemmer

from doorleefd.engines.dutch import stems

FAMILIES = """
huis huizen huisje huisjes | brief brieven briefje briefjes | gesprek gesprekken gesprekje gesprekjes
formulier formulieren formuliertje | loket loketten loketje | uitkering uitkeringen | gemeente gemeenten gemeentes
begeleider begeleiders | klantmanager klantmanagers | collega collega's collegas | kind kinderen kindje kindjes
ouder ouders | vriend vrienden vriendje | buurman buurmannen | vrouw vrouwen vrouwtje | man mannen mannetje
dag dagen dagje dagjes | week weken weekje | maand maanden maandje | jaar jaren jaartje | uur uren uurtje
avond avonden avondje | nacht nachten nachtje | weg wegen weggetje | straat straten straatje | stad steden stadje
dorp dorpen dorpje | bus bussen busje | trein treinen treintje | fiets fietsen fietsje | auto auto's autootje
taxi taxi's taxietje | kamer kamers kamertje | deur deuren deurtje | stoel stoelen stoeltje | tafel tafels tafeltje
boek boeken boekje boekjes | kop koppen kopje | hand handen handje | oog ogen oogje | oor oren oortje
been benen beentje | hoofd hoofden hoofdje | hart harten hartje | naam namen naampje | woord woorden woordje
vraag vragen vraagje | antwoord antwoorden | probleem problemen probleempje | plan plannen plannetje
plek plekken plekje | baan banen baantje | bedrijf bedrijven bedrijfje | dienst diensten | regel regels regeltje
wet wetten | recht rechten | plicht plichten | kosten kost | prijs prijzen prijsje | rekening rekeningen rekeningetje
schuld schulden schuldje | bedrag bedragen bedragje | afspraak afspraken afspraakje | besluit besluiten
ervaring ervaringen | verhaal verhalen verhaaltje | stem stemmen stemmetje | groep groepen groepje
bijeenkomst bijeenkomsten | vergadering vergaderingen | opleiding opleidingen | cursus cursussen cursusje
diploma diploma's | school scholen schooltje | leraar leraren leraars | arts artsen | ziekenhuis ziekenhuizen
wachtlijst wachtlijsten | werkplek werkplekken werkplekje | dagbesteding dagbestedingen | vrijwilliger vrijwilligers
foto foto's fotootje | computer computers computertje | telefoon telefoons telefoontje telefoontjes
website websites | wachtwoord wachtwoorden | programma programma's | idee ideeën ideetje | knelpunt knelpunten
oplossing oplossingen | mogelijkheid mogelijkheden | verschil verschillen | stap stappen stapje | glas glazen glaasje
gat gaten gaatje | schip schepen scheepje | lid leden | blad bladen blaadje | ei eieren eitje | rij rijen rijtje
lopen loop loopt liep liepen gelopen | gaan ga gaat ging gingen gegaan | komen kom komt kwam kwamen gekomen
staan sta staat stond stonden gestaan | zien zie ziet zag zagen gezien | doen doe doet deed deden gedaan
zeggen zeg zegt zei zeiden gezegd | geven geef geeft gaf gaven gegeven | nemen neem neemt nam namen genomen
krijgen krijg krijgt kreeg kregen gekregen | blijven blijf blijft bleef bleven gebleven
schrijven schrijf schrijft schreef schreven geschreven | begrijpen begrijp begrijpt begreep begrepen
helpen help helpt hielp hielpen geholpen | vinden vind vindt vond vonden gevonden
denken denk denkt dacht dachten gedacht | brengen breng brengt bracht brachten gebracht
zoeken zoek zoekt zocht zochten gezocht | kopen koop koopt kocht kochten gekocht
werken werk werkt werkte werkten gewerkt | wonen woon woont woonde woonden gewoond
leven leef leeft leefde leefden geleefd | bellen bel belt belde belden gebeld | wachten wacht wachtte wachtten gewacht
praten praat praatte praatten gepraat | luisteren luister luistert luisterde luisterden geluisterd
vertellen vertel vertelt vertelde vertelden verteld | voelen voel voelt voelde voelden gevoeld
leren leer leert leerde leerden geleerd | proberen probeer probeert probeerde probeerden geprobeerd
regelen regelt regelde regelden geregeld | betalen betaal betaalt betaalde betaalden betaald
verliezen verlies verliest verloor verloren | beginnen begin begint begon begonnen
eten eet eet at aten gegeten | drinken drink drinkt dronk dronken gedronken | slapen slaap slaapt sliep sliepen geslapen
lezen lees leest las lazen gelezen | spreken spreek spreekt sprak spraken gesproken
vergeten vergeet vergat vergaten | zitten zit zat zaten gezeten | liggen lig ligt lag lagen gelegen
rijden rijd rijdt reed reden gereden | vallen val valt viel vielen gevallen | houden houd houdt hield hielden gehouden
aanvragen aangevraagd | meemaken meegemaakt | opbellen opgebeld | afwijzen afgewezen | invullen ingevuld
begeleiden begeleid begeleidt begeleidde begeleidden | informeren informeert informeerde geïnformeerd geinformeerd
accepteren accepteert accepteerde geaccepteerd | solliciteren solliciteert solliciteerde gesolliciteerd
veranderen verandert veranderde veranderden veranderd | verhuizen verhuist verhuisde verhuisden verhuisd
groot grote groter grootste | klein kleine kleiner kleinste | goed goede beter beste | mooi mooie mooier mooiste
duur dure duurder duurste | moeilijk moeilijke moeilijker moeilijkste | vriendelijk vriendelijke vriendelijker
eenzaam eenzame eenzamer | boos boze bozer | lief lieve liever liefst | ziek zieke zieker | oud oude ouder oudste
jong jonge jonger jongste | lang lange langer langst | kort korte korter kortst | druk drukke drukker drukst
rustig rustige rustiger | veilig veilige veiliger | duidelijk duidelijke duidelijker duidelijkst
belangrijk belangrijke belangrijker belangrijkste | zwaar zware zwaarder zwaarst | vies vieze viezer
financieel financiële financiele | privé prive
"""


def families() -> list[list[str]]:
    return [family.split() for line in FAMILIES.strip().splitlines() for family in line.split("|")]


def measure(name: str, key: Callable[[str], str]) -> None:
    keyed = [[key(form) for form in family] for family in families()]
    main = [Counter(keys).most_common(1)[0] for keys in keyed]
    forms = sum(map(len, keyed))
    together = sum(count if count > 1 else 0 for _, count in main) / forms
    whole = sum(len(set(keys)) == 1 for keys in keyed) / len(keyed)
    shared = Counter(key for key, _ in main)
    mixed = sum(shared[key] > 1 for key, _ in main) / len(keyed)
    print(f"{name:34} together {together:6.1%}   whole families {whole:6.1%}   mixed up {mixed:6.1%}")


def speed() -> None:
    text = " ".join(form for family in families() for form in family) * 200
    started = time.perf_counter()
    stems(text)
    took = time.perf_counter() - started
    print(f"{len(text) / 1e6:.1f} MB of repeated words in {took:.2f} s")


def main() -> None:
    print(f"{len(families())} families, {sum(map(len, families()))} forms")
    porter, pohlmann = Stemmer.Stemmer("dutch_porter"), Stemmer.Stemmer("dutch")
    measure("as written", str)
    measure("Snowball (Porter's Dutch)", porter.stemWord)
    measure("Snowball (Kraaij and Pohlmann)", pohlmann.stemWord)
    measure("doorleefd: lemma, then Snowball", lambda form: stems(form)[0][0])
    speed()


if __name__ == "__main__":
    main()
