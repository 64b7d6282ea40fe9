"""Nouns and names of German. All in lower case; what membership of each table does is said above it."""

from . import words


def cases(*tables: str) -> frozenset[str]:
    """Nouns for men with their cases, their plural, and the nouns for women: minister, ministers, ministerin."""
    endings = ("", "s", "es", "n", "en", "in", "innen")
    return frozenset(noun + ending for noun in words(*tables) for ending in endings)


def bent(*tables: str) -> frozenset[str]:
    """Nouns that bend like adjectives: beamte, beamter, beamten."""
    return frozenset(noun + ending for noun in words(*tables) for ending in ("e", "er", "en", "em"))


# Nouns for men who have a task, an office or a calling; the forms for women follow from them.
ROLES = (
    "präsident vizepräsident minister kanzler premier premierminister senator gouverneur bürgermeister landrat stadtrat "
    "gemeinderat bundesrat nationalrat ständerat ratsherr sprecher leiter führer chef vorstand direktor manager "
    "geschäftsführer gründer mitgründer inhaber eigentümer unternehmer besitzer teilhaber gesellschafter vermittler "
    "unterhändler botschafter diplomat gesandt konsul attaché berater referent sekretär staatssekretär generalsekretär "
    "dezernent kämmerer richter anwalt staatsanwalt verteidiger ankläger jurist notar kläger zeuge täter opfer ermittler "
    "kommissar polizist soldat general oberst hauptmann major leutnant admiral kommandant kommandeur kapitän pilot matrose "
    "offizier feuerwehrmann einsatzleiter retter sanitäter helfer arzt chefarzt mediziner chirurg psychologe psychiater "
    "pfleger apotheker therapeut virologe epidemiologe professor dozent rektor dekan lehrer erzieher schüler student "
    "doktorand forscher wissenschaftler experte sachverständig gutachter analyst ökonom volkswirt historiker politologe "
    "politikwissenschaftler soziologe philosoph theologe geologe biologe physiker chemiker botaniker meteorologe archäologe "
    "astronom informatiker mathematiker statistiker ingenieur techniker architekt planer bauer landwirt winzer förster jäger "
    "fischer gärtner bäcker metzger koch wirt gastwirt handwerker tischler maurer schlosser elektriker mechaniker meister "
    "händler kaufmann verkäufer kunde banker investor aktionär autor schriftsteller dichter lyriker journalist reporter "
    "redakteur chefredakteur korrespondent kolumnist moderator kritiker verleger regisseur schauspieler intendant dramaturg "
    "dirigent musiker sänger komponist maler bildhauer künstler fotograf galerist kurator choreograf tänzer designer trainer "
    "coach spieler mitspieler stürmer torwart torhüter keeper schiedsrichter athlet sportler läufer schwimmer fahrer "
    "radfahrer weltmeister olympiasieger autofahrer lokführer busfahrer pfarrer pastor priester bischof kardinal papst "
    "rabbiner imam mönch nonne bewohner einwohner anwohner bürger nachbar augenzeuge besucher gast stammgast tourist "
    "urlauber passagier fahrgast patient politiker abgeordnet parlamentarier fraktionschef parteichef kandidat "
    "spitzenkandidat wähler anhänger gegner unterstützer aktivist demonstrant gewerkschafter betriebsrat personalrat "
    "arbeiter mitarbeiter kollege assistent praktikant freund bruder vater sohn onkel großvater enkel mann witwer junge "
    "ehemann herr könig prinz fürst graf baron kaiser insider informant hinweisgeber whistleblower beobachter teilnehmer "
    "organisator veranstalter initiator züchter imker schäfer fährmann lotse hirte bergführer hüttenwart schreiner "
    "zimmermann rentner pensionär flüchtling migrant milizionär rebell kämpfer bote kommissionspräsident amtsinhaber "
    "nachfolger vorgänger stellvertreter vertreter verwalter aufseher wächter hausmeister wahlleiter bergmann bankier magnat "
    "mäzen astronaut entwickler programmierer hacker influencer blogger youtuber häftling gefangen finanzier kassierer "
    "schatzmeister schulleiter obmann ombudsmann statthalter ammann"
)
ROLES_OF_WOMEN = (
    "frau frauen mutter mütter tochter töchter schwester schwestern tante großmutter witwe ehefrau dame mädchen königin "
    "fürstin gräfin prinzessin hebamme hebammen krankenschwester kauffrau ratsfrau obfrau landsfrau ärztin ärztinnen "
    "landrätin anwältin anwältinnen staatsanwältin bäuerin stadträtin gemeinderätin bundesrätin nationalrätin ständerätin "
    "bischöfin köchin pfarrerin feuerwehrfrau zeugin psychologin biologin geologin kollegin beamtin kundin expertin botin "
    "französin soziologin politologin theologin virologin meteorologin archäologin landesrätin betriebsrätin bürgermeisterin"
)
ROLES_WITHOUT_GENDER = (
    "mitglied mitglieder mitglieds person personen leute eltern angehörige familie vorstandsmitglied kabinettsmitglied "
    "ratsmitglied männer männern ärzte ärzten anwälte anwälten bischöfe väter söhne brüder freunde präsidenten räte gäste "
    "bauern nachbarn geschwister quelle quellen lehrkraft lehrkräfte pflegekraft einsatzkräfte fachleute kind kinder "
    "teenager star fans fan boss ceo cfo profi kapitäne köche händler oppositionelle kreisen"
)
# Bend like adjectives.
BENT = (
    "abgeordnet beamt angestellt vorsitzend beauftragt verantwortlich angehörig verwandt bekannt sachverständig delegiert "
    "bedienstet vorgesetzt parteivorsitzend jugendlich erwachsen studierend forschend demonstrierend streikend gesandt "
    "betroffen verletzt überlebend angeklagt beschuldigt verdächtig reisend gläubig geflüchtet liberal konservativ grün "
    "älter einheimisch alt vertraut"
)
# Endings of compounds that are roles; those for women, and of the cases, follow from them.
ROLE_ENDINGS = (
    "präsident minister kanzler senator meister sprecher leiter führer direktor manager vermittler botschafter berater "
    "sekretär dezernent richter verteidiger ermittler kommissar polizist soldat offizier helfer mediziner pfleger professor "
    "lehrer schüler student forscher wissenschaftler experte gutachter analyst ökonom historiker ologe physiker chemiker "
    "botaniker techniker ingenieur architekt planer landwirt händler kritiker autor journalist reporter redakteur "
    "korrespondent künstler schauspieler musiker trainer spieler torwart fahrer bewohner bürger nachbar politiker kandidat "
    "gegner aktivist gewerkschafter mitarbeiter arbeiter inhaber gründer unternehmer diplomat beobachter vertreter chef "
    "pfarrer bischof regisseur sänger betreiber züchter besitzer jurist anwalt arzt wirt mann rat stürmer zeuge kollege "
    "ikanist spezialist aktionär investor wächter koordinator moderator kurator intendant musikant demonstrant kommandant "
    "laborant"
)
BENT_ENDINGS = "vorsitzend beamt beauftragt abgeordnet angestellt verantwortlich jährig bedienstet delegiert"
WOMEN_ENDINGS = (
    "erin erinnen istin istinnen antin antinnen entin entinnen orin orinnen ologin ologinnen eurin ärztin anwältin rätin "
    "frau chefin mitglied"
)
# What somebody else may be whom the text has not named: no elegant variation for a person spoken of before.
OFFICES = (
    "sprecher sprecherin richter richterin minister ministerin präsident präsidentin senator senatorin polizist polizistin "
    "beamter beamtin beamte staatsanwalt staatsanwältin könig königin papst bürgermeister bürgermeisterin botschafter zeuge "
    "zeugin reporter reporterin journalist journalistin moderator experte expertin insider quelle autor autorin angeklagte "
    "fahrer mitarbeiter mitarbeiterin kanzler kanzlerin abgeordnete gouverneur sekretär kunde nutzer analyst ökonom"
)
# Say nothing but whether it is a man or a woman; other words that tell it.
COURTESIES = {"herr": "m", "herrn": "m", "frau": "f", "fräulein": "f", "monsieur": "m", "madame": "f", "signora": "f"}
GENDERS = {
    **dict.fromkeys(
        words("vater sohn bruder onkel großvater junge prinz graf baron papst kollege zeuge experte koch mönch"), "m"
    ),
    **dict.fromkeys(words("mutter tochter schwester tante großmutter witwe dame mädchen hebamme nonne"), "f"),
    **dict.fromkeys(words("mitglied person kind"), ""),
}
# Written small before a title they belong to it.
MODIFIERS = "ehemalige ehemaliger frühere früherer damalige damaliger amtierende amtierender designierte designierter"
# After a noun of people these lead on to what belongs to it: "ein Sprecher des Ministeriums".
COMPLEMENTS = "des der von vom für aus in im am an bei beim"
# The conditions on which a source goes unnamed.
ANONYMITY = (
    "nicht namentlich genannt werden wollte",
    "nicht namentlich genannt werden will",
    "nicht namentlich genannt werden möchte",
    "namentlich nicht genannt werden wollte",
    "namentlich nicht genannt werden will",
    "namentlich nicht genannt werden möchte",
    "nicht genannt werden wollte",
    "nicht genannt werden will",
    "nicht genannt werden wollten",
    "ihren namen nicht nennen wollte",
    "seinen namen nicht nennen wollte",
    "ihren namen nicht nennen will",
    "seinen namen nicht nennen will",
    "anonym bleiben wollte",
    "anonym bleiben will",
    "anonym bleiben möchte",
    "unter der bedingung der anonymität",
    "unter der bedingung, anonym zu bleiben",
    "unter zusicherung von anonymität",
    "auf anonymität bestand",
    "nicht öffentlich sprechen darf",
    "nicht befugt ist, öffentlich zu sprechen",
)
# A name that holds one of these is an organisation's.
ORGANISATIONS = (
    "ag gmbh kg se ev e.v. fc sv tsv vfl vfb sc bund cdu csu spd fdp afd bsw övp spö fpö svp gewerkschaft bundesbank ezb uno "
    "un eu nato who iwf opec bka bnd dpa afp reuters adac dgb verdi ard zdf orf srf nabu caritas diakonie rotes kreuz "
    "universität hochschule institut bank sparkasse versicherung werke holding konzern gruppe stiftung verlag zeitung "
    "nachrichten anzeiger kurier rundschau tageblatt bote presse-agentur zentralrat kreml pentagon weiße hisbollah hamas "
    "taliban amnesty greenpeace"
)
# Common nouns of bodies that speak; the endings of their compounds.
BODIES = (
    "ministerium ministerien amt behörde behörden agentur rat ausschuss kommission partei universität unternehmen firma "
    "konzern bank gruppe organisation verband verein vereinigung stiftung gewerkschaft büro gericht regierung verwaltung "
    "stadt gemeinde kanton land armee marine bundeswehr polizei feuerwehr staatsanwaltschaft anwaltschaft zeitung "
    "zeitschrift magazin sender portal blatt team klub club mannschaft liga bündnis koalition opposition fraktion institut "
    "schule hochschule klinik klinikum krankenhaus kirche bistum botschaft konsulat museum theater bericht studie umfrage "
    "brief schreiben mail e-mail mitteilung erklärung stellungnahme pressemitteilung artikel gutachten urteil anklage "
    "anklageschrift klage protokoll dokument papier beitrag vermerk buch kommentar notiz meldung tweet post video medien "
    "parlament bundestag landtag nationalrat ständerat senat kongress palast miliz flughafen hersteller betreiber "
    "veranstalter einzelhändler start-up geschäftsführung unternehmensleitung leitung führung direktion vorstand "
    "aufsichtsrat betriebsrat rathaus kanzleramt präsidialamt staatskanzlei departement bauernverband kammer genossenschaft "
    "krankenkasse versicherung anbieter plattform reederei brauerei bahn airline fluggesellschaft werft kanzlei initiative "
    "bürgerinitiative bewegung union delegation jury kuratorium präsidium sekretariat zentrale klinikleitung "
    "regierungskreise regierungskreisen parteikreise parteikreisen koalitionskreisen diplomatenkreisen sicherheitskreisen "
    "verhandlungskreisen branchenkreisen"
)
BODY_ENDINGS = (
    "ministerium amt behörde agentur ausschuss kommission partei universität unternehmen konzern bank organisation verband "
    "verein vereinigung stiftung gewerkschaft gericht regierung verwaltung polizei feuerwehr staatsanwaltschaft zeitung "
    "magazin sender gesellschaft institut schule klinik krankenhaus botschaft museum theater bericht schreiben mitteilung "
    "erklärung gutachten leitung führung kammer genossenschaft kasse bündnis koalition fraktion rundfunk zentrale kreisen "
    "kreise anstalt dienst initiative bewegung mission"
)
# Of the bodies, what somebody has written: its author speaks by it.
DOCUMENTS = (
    "brief schreiben mail e-mail mitteilung erklärung stellungnahme pressemitteilung artikel beitrag buch kommentar notiz "
    "tweet post vermerk"
)
# Of the bodies, what any organisation may be called once it has been named.
ANY_BODY = (
    "unternehmen firma konzern gruppe organisation behörde verband verein bank zeitung blatt hersteller klub partei"
)
# Names of places; a name that ends in one is never a person's.
PLACES = (
    "deutschland österreich schweiz liechtenstein europa afrika asien amerika australien russland china indien japan "
    "frankreich großbritannien england schottland wales irland italien spanien portugal griechenland türkei syrien irak iran "
    "israel ägypten libyen jemen afghanistan pakistan ukraine polen ungarn tschechien slowakei slowenien kroatien serbien "
    "bosnien kosovo albanien rumänien bulgarien moldau belarus litauen lettland estland finnland schweden norwegen dänemark "
    "island niederlande belgien luxemburg mexiko kanada brasilien argentinien chile kuba venezuela kolumbien peru neuseeland "
    "indonesien malaysia thailand vietnam korea südkorea nordkorea taiwan philippinen singapur nigeria kenia äthiopien "
    "somalia sudan uganda tansania simbabwe südafrika jordanien libanon kuwait katar bahrain oman saudi-arabien palästina "
    "gaza gazastreifen jerusalem westjordanland berlin hamburg münchen köln frankfurt stuttgart düsseldorf dortmund essen "
    "leipzig bremen dresden hannover nürnberg duisburg bochum wuppertal bielefeld bonn münster karlsruhe mannheim augsburg "
    "wiesbaden mainz kiel lübeck rostock schwerin erfurt magdeburg potsdam saarbrücken freiburg kassel wien graz linz "
    "salzburg innsbruck klagenfurt bregenz zürich genf basel bern lausanne luzern moskau kiew kyjiw peking tokio london "
    "paris madrid rom mailand brüssel athen istanbul ankara kairo bagdad teheran kabul islamabad delhi seoul pjöngjang hanoi "
    "bangkok jakarta manila sydney toronto ottawa washington york chicago warschau prag budapest bratislava bukarest sofia "
    "belgrad sarajevo zagreb lissabon dublin stockholm oslo kopenhagen helsinki bayern hessen sachsen sachsen-anhalt "
    "thüringen brandenburg niedersachsen nordrhein-westfalen rheinland-pfalz saarland baden-württemberg schleswig-holstein "
    "mecklenburg-vorpommern tirol vorarlberg kärnten steiermark burgenland oberösterreich niederösterreich wallis tessin "
    "graubünden aargau thurgau usa nordsee ostsee rhein donau elbe alpen"
)
# Days and months, and what is no name beside them.
CALENDAR = (
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montags dienstags mittwochs donnerstags freitags "
    "montagabend dienstagabend mittwochabend donnerstagabend freitagabend samstagabend sonntagabend montagmorgen "
    "dienstagmorgen mittwochmorgen donnerstagmorgen freitagmorgen samstagmorgen sonntagmorgen montagnachmittag "
    "dienstagnachmittag mittwochnachmittag donnerstagnachmittag freitagnachmittag januar jänner februar feber märz april mai "
    "juni juli august september oktober november dezember abend morgen vormittag nachmittag mittag nacht"
)
# Capitalised words that are no names: peoples, creeds, measures and such.
NOT_NAMES = (
    "deutsche deutschen deutscher österreicher schweizer franzosen briten russen amerikaner türken polen italiener spanier "
    "griechen ukrainer israelis palästinenser iraner syrer chinesen japaner europäer araber muslime christen juden internet "
    "gott weihnachten ostern pfingsten euro dollar franken prozent millionen milliarden million milliarde tonnen kilometer "
    "meter uhr jahr jahre jahren monat monate monaten woche wochen tag tage tagen stunde stunden minuten ende anfang mitte "
    "grund gründe journalisten reportern medien menschen neuwahlen konsequenzen kritik foto fotos angaben"
)
