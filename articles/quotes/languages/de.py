"""German. All in lower case; what membership of each table does is said above it. The nouns stand in `de_nouns`."""

from . import Language, words
from . import de_nouns as nouns

_HARD = ("t", "d", "chn", "gn", "fn")  # a stem that ends so takes an e before its endings
_UNSTRESSED = ("be", "er", "ver", "ent", "wider", "unter")  # a verb that begins so has no ge- in its participle


def _finite(stem: str) -> tuple[str, ...]:
    """The forms in which a regular verb tells: sagt, sagte, sagten, sagen, sage."""
    link = "e" if stem.endswith(_HARD) else ""
    plain = f"{stem}n" if stem.endswith(("er", "el")) else f"{stem}en"
    return f"{stem}{link}t", f"{stem}{link}te", f"{stem}{link}ten", plain, f"{stem}e"


def _participle(stem: str) -> str:
    link = "e" if stem.endswith(_HARD) else ""
    bare = stem.startswith(_UNSTRESSED) or stem.endswith(("ier", "prophezei"))
    return f"{stem}{link}t" if bare else f"ge{stem}{link}t"


# The stems of regular verbs of which a form may introduce a quotation, its subject speaking.
SAYING = (
    "sag frag erklär beton mein erzähl ergänz erwider antwort äußer äusser versicher warn mahn ermahn kritisier kommentier "
    "bestätig behaupt bericht bemerk erläuter forder verlang klag beklag schimpf wetter polter spott scherz witzel lob "
    "würdig begrüß begrüss bedauer bezeichn prophezei prognostizier argumentier konter entgegn begründ beteuer schilder "
    "erinner zitier formulier resümier bilanzier konstatier twitter post brüll flüster murmel murr brumm seufz stammel "
    "stotter jubel frotzel schwärm schluchz lach lächel raun unk orakel mutmaß vermut glaub wünsch hoff droh appellier "
    "plädier signalisier dementier korrigier präzisier meld verkünd gratulier bekräftig insistier monier bemängel rüg tadel "
    "attestier beschuldig verteidig verurteil bezweifel diagnostizier analysier urteil wert fluch protestier referier "
    "skizzier philosophier sinnier läster höhn empör ärger freu wunder tröst informier notier diktier sekundier spekulier "
    "fabulier rekapitulier wiederhol folger warb grummel knurr schnaub stöhn ächz jammer lamentier kreisch donner feix "
    "flachs ulk blaff zisch hauch krächz näsel dozier deklamier verrat verneint bejah bekund gelob garantier prahl protz "
    "erörter relativier distanzier entschuldig dank bedank klär vermeld telegrafier funk quittier charakterisier umschreib "
    "titulier tauf nenn entrüst echauffier ereifer"
)
# Other forms: of irregular verbs, and of those whose first part goes to the end of the clause.
IRREGULAR = (
    "spricht sprach sprachen sprechen spreche widerspricht widersprach widersprachen verspricht versprach versprachen "
    "schreibt schrieb schrieben schreiben schreibe ruft rief riefen rufen nennt nannte nannten nennen weiß wusste findet "
    "fand fanden finden denkt dachte dachten denken bittet bat baten bitten schreit schrie schrien gesteht gestand gestanden "
    "bestreitet bestritt bestritten verrät verriet verrieten unterstreicht unterstrich unterstrichen befindet befand "
    "befanden beschreibt beschrieb beschrieben schwört schwor schworen wirbt warb warben beschwört beschwor empfiehlt "
    "empfahl empfahlen beschließt bekennt bekannte bekannten erkennt gibt gab gaben geben gebe führt führte führten stellt "
    "stellte stellten hebt hob hoben weist wies wiesen merkt merkte merkten wendet wandte wandten legt legte legten schickt "
    "schickte schickten pflichtet pflichtete pflichteten stimmt stimmte stimmten deutet deutete deuteten schiebt schob "
    "schoben fährt fuhr fuhren fasst fasste fassten setzt setzte setzten wirft warf warfen hält hielt hielten teilt teilte "
    "teilten teilen fügt fügte fügten kündigt kündigte kündigten räumt räumte räumten lehnt lehnte lehnten macht machte "
    "machten spitzt spitzte klagt sieht sah sahen schätzt schätzte schätzten lässt ließ ließen"
)
# These with the parts at the end of the clause without which they tell of no speech: "teilte das Ministerium mit".
PREFIXES = {
    "gibt gab gaben geben gebe": "zu an bekannt zurück wieder preis protokoll bedenken",
    "führt führte führten": "aus an",
    "stellt stellte stellten": "klar fest richtig",
    "hebt hob hoben": "hervor",
    "weist wies wiesen": "zurück hin",
    "merkt merkte merkten": "an",
    "wendet wandte wandten": "ein",
    "legt legte legten": "nach dar",
    "schickt schickte schickten": "nach hinterher voraus",
    "pflichtet pflichtete pflichteten": "bei",
    "stimmt stimmte stimmten": "zu",
    "deutet deutete deuteten": "an",
    "schiebt schob schoben": "nach",
    "fährt fuhr fuhren": "fort",
    "fasst fasste fassten": "zusammen",
    "setzt setzte setzten": "hinzu nach entgegen",
    "wirft warf warfen": "ein vor",
    "hält hielt hielten": "dagegen fest entgegen",
    "teilt teilte teilten teilen": "mit",
    "fügt fügte fügten": "hinzu an",
    "kündigt kündigte kündigten": "an",
    "räumt räumte räumten": "ein",
    "lehnt lehnte lehnten": "ab",
    "macht machte machten": "deutlich klar",
    "spitzt spitzte": "zu",
    "sieht sah sahen": "voraus",
    "schätzt schätzte schätzten": "ein",
    "lässt ließ ließen": "wissen mitteilen ausrichten verlauten erklären verbreiten durchblicken",
}
# Forms of a verb that ends its clause, the finite one before it: "hat er gesagt", "will er sagen".
CLOSING = (
    "gesprochen widersprochen versprochen geschrieben gerufen genannt gewusst gefunden gedacht gebeten geschrien gestanden "
    "bestritten verraten unterstrichen befunden beschrieben geschworen beschworen empfohlen bekannt mitgeteilt hinzugefügt "
    "angefügt angekündigt eingeräumt zugegeben angegeben bekanntgegeben ausgeführt angeführt klargestellt festgestellt "
    "hervorgehoben zurückgewiesen hingewiesen angemerkt eingewandt eingewendet nachgelegt dargelegt beigepflichtet "
    "zugestimmt angedeutet zusammengefasst vorgeworfen entgegengehalten festgehalten abgelehnt klargemacht deutlich wissen "
    "mitteilen ankündigen einräumen zugeben klarstellen feststellen hinzufügen ausrichten vorgelesen ausgesagt nachgefragt "
    "aufgerufen ausgerufen aufgefordert angemahnt eingefordert vorgetragen"
)
# Forms in which such a verb ends a subordinate clause: "wie das Ministerium mitteilte".
JOINED = (
    "mitteilte mitteilten mitteilt hinzufügte hinzufügt ankündigte ankündigten ankündigt einräumte einräumt angab angaben "
    "angibt zugab zugibt ausführte ausführt klarstellte klarstellt feststellte feststellt hervorhob hervorhebt bekanntgab "
    "zurückwies anmerkte vorwarf darlegte"
)
# Of the cues, those that tell of speech only sometimes: they speak for a fragment less than the others.
WEAK = (
    "findet fand fanden finden gefunden glaubt glaubte glaubten glauben hofft hoffte hofften lacht lachte lachten lächelte "
    "lächelt denkt dachte dachten weiß wusste wertet wertete freut freute freuten sieht sah sahen dankt dankte post posten "
    "meldet meldete bat bittet wirbt warb warben macht machte machten stimmt stimmte vermutet wundert ärgert tauft taufte "
    "legt legte führt führte stellt stellte deutlich bekannt klärt klärte befand lobt lobte gibt gab"
)
# These take the hearer as their object: "bat die Bürger".
TELLING = "bittet bat baten fragt fragte fragten warnt warnte warnten mahnt mahnte mahnten lobt lobte lobten"
# Tell what somebody says without saying who: only "aus", "in" or "von" leads to it.
IMPERSONAL = "hieß heißt heisst hiess verlautet verlautete"
HEARD = ("zu hören", "zu lesen", "zu vernehmen", "zu erfahren")
SOURCES = "aus in im von vom seitens vonseiten bei beim"
# Before somebody who speaks without a verb.
ACCORDING = (
    "laut",
    "gemäß",
    "gemäss",
    "nach angaben",
    "nach auskunft",
    "nach ansicht",
    "nach auffassung",
    "nach meinung",
    "nach überzeugung",
    "nach einschätzung",
    "nach darstellung",
    "nach aussage",
    "nach aussagen",
    "nach worten",
    "nach den worten",
    "mit den worten",
    "in den worten",
    "nach informationen",
    "nach mitteilung",
    "nach erkenntnissen",
    "aus sicht",
)
# What stands for someone named elsewhere; m, f, n, p, r; fp where the verb beside it tells.
PRONOUNS = {"er": "m", "sie": "fp"}
# Open a noun phrase.
POSSESSIVE = (
    "sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres mein meine meinen meinem meiner unser unsere "
    "unseren unserem unserer deren dessen"
)
POINTING = (
    "dieser diese dieses diesen diesem jener jene jenes jenen jenem derselbe dieselbe derjenige diejenige beide beiden"
)
ARTICLE = "der die das den dem des"
ONE = "ein eine einen einem einer eines"
NUMERALS = (
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf mehrere mehrerer mehreren einige einiger einigen viele vieler "
    "vielen manche mancher manchen alle aller allen beide beiden zahlreiche zahlreicher zahlreichen wenige etliche"
)
OTHER = "kein keine keinen keinem keiner jeder jede jedes jeden jedem welcher welche welches"
# Of them, what never stands before a subject; and what always means one.
OBLIQUE = (
    "dem den des einem einen eines diesem diesen seinem seinen seines ihrem ihren ihres meinem unserem jenem jenen keinem "
    "keinen allen vielen einigen mehreren jedem jeden"
)
SINGLE = "ein eine einem einen einer eines dem des das diesem dieses jeder jede jedes kein"
PREPOSITIONS = (
    "in im ins an am ans auf aufs bei beim mit nach von vom vor vorm zu zum zur für fürs gegen über übers unter um ums durch "
    "durchs ohne seit aus bis während wegen trotz statt anstatt zwischen hinter neben innerhalb außerhalb ausserhalb ab "
    "entlang dank mittels per pro laut gemäß gemäss je via angesichts aufgrund anlässlich bezüglich gegenüber hinsichtlich "
    "infolge mangels samt namens seitens vonseiten zugunsten zwecks mithilfe inmitten entgegen"
)
AUXILIARIES = (
    "ist sind war waren wäre wären sei seien hat haben hatte hatten habe hätte hätten wird werden wurde wurden werde würde "
    "würden worden gewesen geworden kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste "
    "soll sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte durften dürfe dürfte mag mögen "
    "mochte möge möchte möchten lässt ließ ließen lasse lassen bin bist"
)
CONJUNCTIONS = (
    "und oder aber denn sondern doch als wenn weil dass daß ob obwohl obgleich indem nachdem bevor ehe während damit falls "
    "sobald solange sowie sowohl weder noch wie zwar da zumal sodass wobei womit woran worüber wodurch"
)
RELATIVES = "welcher welche welches welchem welchen was wer wo"
# Break a noun phrase, beside prepositions, auxiliaries, conjunctions and relatives.
FUNCTION = (
    "ich du wir ihr uns euch mich dich sich mir dir ihm ihn ihnen er es man wen wem nicht nichts niemand jemand etwas alles "
    "nur auch noch schon sehr so dann da hier dort dorthin daher darum deshalb deswegen dabei dafür dagegen damit daran "
    "darauf daraus darin darüber davon dazu dazwischen nun jetzt heute gestern morgen immer nie niemals oft wieder bereits "
    "erst zuletzt zunächst später früher vorher nachher bisher inzwischen unterdessen derweil mittlerweile allerdings jedoch "
    "dennoch trotzdem zudem außerdem ausserdem ferner weiter weiterhin hinzu zufolge eben ja nein wohl kaum etwa rund fast "
    "ganz gar genau gerade ging gingen geht gehen kam kamen kommt kommen blieb bleibt bleiben steht stehen stand standen "
    "stehe liegt liegen lag lagen liege macht machte nahm nehmen nimmt tat tut gilt galt trat tritt zeigte zeigt zeigten "
    "reagierte reagiert wies zog zieht läuft lief traf trifft leitet leitete anfang mitte ende warum wann wohin woher wozu "
    "weshalb hinaus hinein heraus herein herunter darunter insgesamt mindestens höchstens selbst selber einmal zweimal "
    "ebenfalls ebenso nämlich also übrigens offenbar angeblich möglicherweise vielleicht vermutlich wahrscheinlich sogar "
    "bloß lediglich mehr weniger viel wenig anders gern gerne zurück herrschte besuchte wächst sitzt saß wartet"
)
# Between a subject and its verb these are stepped over.
ADVERBS = (
    "auch später dann nun jetzt noch nur selbst selber einmal wieder mehrfach wiederholt zuvor zuletzt zunächst schließlich "
    "schliesslich daraufhin darauf hingegen dagegen jedoch allerdings indes indessen derweil unterdessen weiter gestern "
    "heute bereits schon stets immer oft öffentlich kürzlich vorab anschließend abschließend knapp trocken nüchtern lachend "
    "gelassen wörtlich sinngemäß damals aber nämlich zudem außerdem ebenfalls sich dazu hierzu offen deutlich"
)
# Forms in which what somebody else has said is told: a sentence with one goes on with the speaker before.
REPORTED = (
    "sei seien habe hätten werde würden könne könnten müsse müssten solle wolle dürfe dürften gebe komme gehe bleibe stehe "
    "liege brauche wisse mache sehe nehme lasse finde fehle drohe bestehe gelte halte heiße trage bringe"
)
# Before words between marks: a work's title; a name.
WORKS = (
    "buch roman film song lied album serie dokumentation stück theaterstück gedicht oper sendung podcast ausstellung gemälde "
    "magazin zeitung zeitschrift romans buches films stücks bild gemäldes sachbuch krimi essay drama musical sinfonie band "
    "bestseller rubrik reihe motto aktion projekt initiative"
)
NAMING = (
    "sogenannte sogenannten sogenannter sogenanntes genannt namens titel titels beiname beinamen spitznamen überschrift"
)
# A full stop after these ends no sentence.
ABBREVIATIONS = (
    "dr prof st str nr bzw ca usw etc vgl evtl ggf inkl zzt jh geb gest sog ing dipl mag hl bd abs art mio mrd tel jan feb "
    "apr jun jul aug sep sept okt nov dez mo di mi do fr sa so min max z.b u.a d.h"
)

CLOSED = words(CLOSING) | {_participle(stem) for stem in words(SAYING)} | {_finite(stem)[3] for stem in words(SAYING)}
MEN = nouns.cases(nouns.ROLES)
BENT_ROLES = nouns.bent(nouns.BENT)


TABLES = Language(
    cues=words(IRREGULAR, JOINED, IMPERSONAL) | CLOSED | {form for stem in words(SAYING) for form in _finite(stem)},
    weak_cues=words(WEAK),
    telling_cues=words(TELLING),
    telling_objects=words("journalisten reportern medien uns mir ihm ihr ihnen"),
    asking=words("gefragt befragt angesprochen"),
    according=frozenset(tuple(phrase.split()) for phrase in ACCORDING),
    pronouns=PRONOUNS,
    determiners=words(ARTICLE, ONE, POSSESSIVE, POINTING, NUMERALS, OTHER),
    definite=words(ARTICLE, POSSESSIVE, POINTING),
    article=words(ARTICLE),
    numerals=words(NUMERALS),
    function_words=words(FUNCTION, PREPOSITIONS, AUXILIARIES, CONJUNCTIONS, RELATIVES),
    prepositions=words(PREPOSITIONS),
    auxiliaries=words(AUXILIARIES),
    relatives=words(RELATIVES),
    be=words("wird werden wurde wurden werde würde würden worden"),
    have=words("hat haben hatte hatten habe hätte hätten"),
    agents=words("von vom durch"),
    attributive=words("von vom für aus in im am bei beim der des"),
    adverbs=words(ADVERBS),
    roles=MEN | BENT_ROLES | words(nouns.ROLES_OF_WOMEN, nouns.ROLES_WITHOUT_GENDER),
    offices=words(nouns.OFFICES),
    courtesies=nouns.COURTESIES,
    genders=nouns.GENDERS,
    modifiers=words(nouns.MODIFIERS),
    complements=words(nouns.COMPLEMENTS),
    anonymity=nouns.ANONYMITY,
    organisations=words(nouns.ORGANISATIONS),
    bodies=words(nouns.BODIES)
    | {f"{body}{ending}" for body in words(nouns.BODIES) for ending in ("s", "es", "en", "n")},
    documents=words(nouns.DOCUMENTS),
    any_body=words(nouns.ANY_BODY),
    places=words(nouns.PLACES),
    calendar=words(nouns.CALENDAR),
    not_names=words(nouns.NOT_NAMES),
    abbreviations=words(ABBREVIATIONS),
    works=words(WORKS),
    naming=words(NAMING),
    nominal=words("zu"),
    passives=("t", "en"),
    role_endings=tuple(
        sorted(nouns.cases(nouns.ROLE_ENDINGS) | nouns.bent(nouns.BENT_ENDINGS) | words(nouns.WOMEN_ENDINGS))
    ),
    body_endings=tuple(
        sorted({body + case for body in words(nouns.BODY_ENDINGS) for case in ("", "s", "es", "en", "n")})
    ),
    times=words(
        "sekunde minute stunde tag tage abend morgen nacht woche wochen monat monate jahr jahre mal moment zeit"
    ),
    person_endings=("er", "erin", "ist", "istin", "ent", "entin", "ler", "frau", "mann", "jährige"),
    feminine=("in", "frau", "ung", "schaft", "ion", "heit", "keit", "tät", "ei"),
    masculine=(
        "er",
        "mann",
        "chef",
        "ist",
        "or",
        "ent",
        "ant",
        "eur",
        "arzt",
        "anwalt",
        "rat",
        "wirt",
        "ologe",
        "diplomat",
    ),
    plurals=words("leute männer ärzte anwälte bischöfe räte gäste eltern einsatzkräfte medien"),
    plural_endings=("innen", "leute", "en", "kreise"),
    singular_endings=("unternehmen", "schreiben", "gutachten", "mädchen"),
    tens=words("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend dutzende hunderte"),
    partitives=words("einer eine einige mehrere viele zwei drei keiner keine jeder"),
    singular=words("einer eine keiner keine jeder"),
    counting=words(NUMERALS, "anderen andere"),
    several=words("viele manche einige andere"),
    genitives=words("von"),
    joins=words("für"),
    conjunction="und",
    temporal=words("seit während nach vor"),
    genders_of_articles={"der": "m", "die": "fp", "eine": "f", "dieser": "m", "diese": "fp"},
    inverts=True,
    capital_nouns=True,
    plain_titles=True,
    separable={form: words(parts) for forms, parts in PREFIXES.items() for form in words(forms)},
    bracketed=frozenset(CLOSED),
    impersonal=words(IMPERSONAL) | frozenset(HEARD),
    phrasal_cues=frozenset(tuple(phrase.split()) for phrase in HEARD),
    sources=words(SOURCES),
    trailing=words("so"),
    postposed=words("zufolge"),
    quoting=words("wie"),
    reported=words(REPORTED),
    oblique=words(OBLIQUE),
    single=words(SINGLE),
    plural_verbs=("en", "sind"),
    cases=("es", "en", "s", "n"),
    genitive_ending="s",
    owning=words("des der"),
    anyone=words("mann frau"),
    ordinals=True,
)
