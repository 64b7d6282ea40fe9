"""Nouns and names of English. All in lower case; what membership of each table does is said above it."""

from . import words

# What somebody else may be whom the text has not named: no elegant variation for a person spoken of before.
OFFICES = (
    "official source spokesman spokeswoman spokesperson judge minister president senator police officer prosecutor lawyer "
    "attorney king queen pope mayor governor ambassador diplomat aide adviser advisor witness reporter journalist "
    "moderator interviewer secretary congressman congresswoman lawmaker analyst economist expert defendant victim "
    "insider whistleblower author writer editor suspect accused attacker gunman driver caller user"
)
# Say nothing but whether it is a man or a woman; other words that tell it.
COURTESIES = {"mr": "m", "mrs": "f", "ms": "f", "miss": "f", "messrs": ""}
GENDERS = {
    **dict.fromkeys(words("sir lord man boy father son brother husband king prince"), "m"),
    **dict.fromkeys(words("dame lady girl mother daughter sister wife queen princess actress"), "f"),
}
# A noun that no table knows and that ends in one of these is somebody: "the herder", "the 31-year-old".
PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "person", "ant", "ee", "ess", "eer", "-old", "ese")
COMPOUND_ENDINGS = (
    "-style", "-language", "-born", "-led", "-run", "-built", "-made", "-held", "-era", "-like", "-wing", "-area", "-wide",
    "-friendly", "-only", "-type", "-bound", "-free", "ed", "ing",
)  # fmt: skip
# Nouns of people who have a task, an office or a calling: alone they name a speaker, before a name they are its title.
ROLES = (
    "fr. msgr. br. cllr cllr. det. insp. supt. cmdr. councillor nephew niece grandson granddaughter grandmother grandfather "
    "stepmother stepfather brother-in-law sister-in-law son-in-law daughter-in-law mother-in-law father-in-law fiance "
    "fiancee boyfriend girlfriend roommate classmate president president-elect vice-president secretary minister "
    "premier chancellor senator sen. sen rep. rep reps. sens. representative congressman congresswoman lawmaker "
    "legislator mp governor gov. gov lt. mayor councilman councilwoman alderman delegate assemblyman speaker leader "
    "chairman chairwoman chairperson chair head chief boss director manager executive officer ceo cfo coo cto founder "
    "co-founder cofounder owner partner spokesman spokeswoman spokesperson spokespeople secretary-general official "
    "aide adviser advisor strategist operative surrogate staffer consultant pollster analyst economist expert "
    "researcher scientist professor prof. lecturer scholar academic author writer editor columnist reporter "
    "journalist correspondent commentator pundit host anchor blogger presenter producer filmmaker actor actress "
    "singer musician rapper artist poet comedian photographer designer architect engineer inventor developer "
    "programmer judge justice magistrate lawyer attorney solicitor barrister prosecutor counsel plaintiff defendant "
    "witness victim suspect sheriff policeman policewoman detective inspector sergeant sgt. lieutenant captain capt. "
    "major maj. colonel col. general gen. admiral adm. commander soldier marine veteran pilot astronaut coach trainer "
    "player striker midfielder defender goalkeeper quarterback champion athlete runner swimmer cyclist driver golfer "
    "boxer teammate doctor dr. physician surgeon nurse psychologist psychiatrist epidemiologist biologist physicist "
    "chemist historian philosopher theologian teacher principal superintendent student pupil graduate teenager boy "
    "girl man woman father mother son daughter brother sister wife husband widow uncle aunt cousin friend neighbor "
    "neighbour resident activist campaigner organizer organiser protester protestor demonstrator supporter critic "
    "opponent rival donor volunteer voter candidate nominee contender incumbent frontrunner front-runner politician "
    "diplomat ambassador envoy consul commissioner administrator treasurer comptroller auditor regulator banker "
    "investor trader broker entrepreneur businessman businesswoman billionaire tycoon mogul farmer fisherman worker "
    "employee businessperson tribesman villager refugee migrant priest pastor bishop archbishop cardinal pope rabbi "
    "imam cleric monk nun reverend rev. king queen prince princess emperor sultan emir sheikh duke duchess earl baron "
    "lord lady sir dame mr. mrs. ms. mr mrs ms miss dr messrs. source insider whistleblower intern assistant deputy "
    "undersecretary under-secretary moderator interviewer caller rebel militant fighter jihadist gunman hacker "
    "survivor customer shopper tourist passenger user fan viewer reader designee chaplain veterinarian firefighter "
    "paramedic contributor technician mechanic chef curator conductor composer novelist playwright linguist "
    "sociologist anthropologist archaeologist astronomer mathematician statistician meteorologist geologist "
    "forecaster lobbyist accountant counterpart colleague ally interpreter translator biographer narrator aides "
    "advisers advisors people men women lawyers attorneys prosecutors police authorities ministers senators lawmakers "
    "governors mayors leaders chairmen chiefs directors managers executives officers spokesmen officials analysts "
    "economists experts researchers scientists professors scholars authors writers editors reporters journalists "
    "critics supporters opponents rivals democrats republicans conservatives liberals activists campaigners "
    "protesters demonstrators voters candidates residents neighbors neighbours diplomats sources insiders investors "
    "traders workers employees students teachers doctors witnesses survivors investigators detectives troops soldiers "
    "militants rebels farmers families parents relatives friends fans players organizers organisers operatives "
    "strategists staffers donors judges regulators bankers villagers participants delegates allies democrat "
    "republican conservative liberal independent person keeper librarian retiree pensioner herder backbencher steward "
    "contractor machinist carpenter electrician plumber gardener shopkeeper fishmonger investigator observers "
    "observer members member panelist contestant mp. mps spokespersons"
)
# Plural forms of these are roles too, but for those that are rather verbs: "who heads the board".
VERBS = "heads chairs hosts partners guards pilots sources models fans coaches judges fathers mothers"
# Roles that a body may have as well: a name beside one of them is not for that a person's.
EITHER = "owner operator partner sponsor rival investor bidder supplier contractor developer shareholder donor"
# A name that ends in, or holds, one of these is an organisation's.
ORGANISATIONS = (
    "inc inc. corp corp. co. ltd ltd. llc plc group holdings company bank ministry department agency council committee "
    "commission party university college institute institution school association federation union foundation fund trust "
    "board bureau office court congress senate parliament assembly house government administration campaign army navy "
    "force forces police authority service services times post journal news network press tribune herald gazette "
    "guardian magazine review television tv radio media center centre society club league alliance coalition "
    "organization organisation nations reserve treasury exchange partners capital securities systems technologies "
    "motors airlines airways pharmaceuticals energy oil hospital church museum laboratory observatory project initiative "
    "conference convention caucus network corporation industries international cabinet kremlin pentagon state-run "
    "secretariat embassy consulate nato eu un u.n. fbi cia fda sec nasa cnn bbc nbc abc cbs msnbc fox pbs npr afp reuters "
    "xinhua bloomberg politico ap espn wikileaks breitbart twitter facebook google amazon apple microsoft tesla "
    "administration rights watch crescent cross team staff research poll survey"
)
# Common nouns of bodies that speak: "the ministry", "the statement".
BODIES = (
    "ministry department agency council committee commission party university company firm bank group organization "
    "organisation association union foundation board bureau office court government administration campaign army navy "
    "police authority service newspaper paper magazine network website site station channel team club federation league "
    "alliance coalition think-tank charity watchdog regulator embassy consulate hospital church school institute "
    "statement report study survey poll letter memo email e-mail article editorial lawsuit complaint indictment "
    "document documents filing release post tweet note book ad advert video companies groups unions parties agencies "
    "panel outlet publication lender carmaker automaker airline retailer manufacturer maker startup business bloc "
    "carrier insurer broadcaster utility miner drugmaker chipmaker supermarket brewer charity cooperative co-operative "
    "parliament senate house congress kremlin palace militia airport ruling order message op-ed column transcript story "
    "caption headline sign banner slogan memo text brokerage publisher operator developer exchange"
)
# Of the bodies, what somebody has written: its author speaks by it.
DOCUMENTS = "statement letter memo email e-mail article editorial release post tweet note book message op-ed column"
# Of the bodies, what any organisation may be called once it has been named.
ANY_BODY = (
    "company firm group organization organisation agency bank carmaker automaker newspaper paper network carrier "
    "insurer broadcaster lender retailer utility miner drugmaker chipmaker supermarket brewer charity manufacturer "
    "operator publisher developer airline maker startup club team"
)
# Names of places and what belongs to them; a name that ends in one is never a person's.
PLACES = (
    "africa america asia europe china russia india japan germany france britain england scotland wales ireland italy "
    "spain portugal greece turkey syria iraq iran israel egypt libya yemen afghanistan pakistan ukraine poland hungary "
    "mexico canada brazil argentina chile cuba venezuela colombia australia zealand indonesia malaysia thailand vietnam "
    "korea taiwan philippines singapore nigeria kenya ethiopia somalia sudan uganda tanzania zimbabwe "
    "jordan lebanon kuwait qatar bahrain oman emirates arabia palestine gaza jerusalem moscow beijing tokyo london "
    "paris berlin madrid rome brussels geneva vienna athens istanbul ankara cairo tripoli baghdad tehran kabul islamabad "
    "delhi mumbai bengaluru shanghai seoul pyongyang hanoi bangkok jakarta manila sydney melbourne canberra wellington "
    "toronto ottawa washington york angeles chicago boston houston dallas philadelphia phoenix detroit seattle francisco "
    "diego miami atlanta denver baltimore cleveland cincinnati pittsburgh orleans vegas alabama alaska arizona "
    "arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa kansas kentucky "
    "louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada hampshire "
    "jersey carolina dakota ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming "
    "d.c. u.s. us u.k. uk usa states kingdom city county island islands river mountains lake ocean sea bay valley "
    "street avenue road square park district province north south east west northern southern eastern western central "
    "middle gulf atlantic pacific mediterranean caribbean crimea donbas aleppo damascus sweden norway denmark finland "
    "netherlands belgium austria switzerland romania bulgaria serbia croatia bosnia kosovo albania cyprus "
    "calif. colo. mass. fla. va. pa. wis. minn. mich. ill. ind. tenn. ga. ala. ariz. ark. conn. del. kan. ky. la. md. "
    "miss. mo. mont. neb. nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. r.i. s.c. s.d. tex. vt. wash. w.va. wyo. "
    "airport station stadium beach hills heights coast hall mall plaza tower towers bridge building trail canyon desert "
    "forest peninsula cape harbor harbour port terminal arena theater theatre prison jail highway boulevard lane"
)
# Days and months; never a name but after a given name ("Theresa May").
CALENDAR = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."
)
# Capitalised words that are no names: peoples, creeds and such.
NOT_NAMES = (
    "nobody somebody everybody everyone anyone someone nothing everything something none american americans british "
    "russian russians chinese french german germans japanese indian israeli israelis palestinian palestinians iraqi "
    "iranian iranians syrian syrians saudi turkish european europeans african asian arab arabs muslim muslims "
    "christian christians jewish jews catholic islamic islam christianity democrat democrats republican republicans "
    "democratic liberal conservative tory labour gop i english spanish hispanic latino latinos italian mexican "
    "mexicans canadian ukrainian polish greek egyptian afghan pakistani korean australian jihad internet twitter "
    "facebook god christmas easter ramadan olympics afghans irish scottish welsh dutch swiss swedish black white "
    "photo file image wikinews hours minutes days weeks months years moments seconds later pressed asked told "
    "questioned meanwhile elsewhere yesterday election day general oval brexit obamacare medicare medicaid koran "
    "bible quran nazi communist marxist ms-13 et gmt est edt pst bst p.m. a.m. 's war act bill law amendment "
    "constitution deal agreement treaty north south east west"
)
# Written small before a title in capitals they belong to it: "former President".
MODIFIERS = "former ex acting then late interim outgoing incoming deputy vice fellow onetime longtime"
# After a title and "of": still the title.
TITLE_COMPLEMENTS = (
    "state defense defence treasury commerce labor labour education energy health agriculture transportation transport "
    "interior justice staff homeland security finance foreign affairs war parliament staff operations police "
    "communications"
)
# Short forms of titles, and other words for who bears them.
TITLE_FORMS = {
    "gov": "governor", "sen": "senator", "rep": "representative", "prof": "professor", "gen": "general", "col": "colonel",
    "lt": "lieutenant", "capt": "captain", "sgt": "sergeant", "maj": "major", "adm": "admiral", "rev": "reverend",
    "dr": "doctor", "congressman": "representative", "congresswoman": "representative", "cllr": "councillor",
    "det": "detective", "insp": "inspector", "supt": "superintendent", "pres": "president",
}  # fmt: skip
# After a noun of people these lead on to what belongs to it: "people briefed on the matter".
COMPLEMENTS = "of for at from in with to inside briefed familiar close involved"
# The conditions on which a source goes unnamed.
ANONYMITY = (
    "on condition of anonymity",
    "on the condition of anonymity",
    "under condition of anonymity",
    "requested anonymity",
    "asked for anonymity",
    "declined to be named",
    "declined to be identified",
    "refused to be named",
    "refused to be identified",
    "asked not to be named",
    "asked not to be identified",
    "asking not to be named",
    "asking not to be identified",
    "asked to remain anonymous",
    "requesting anonymity",
    "did not want to be named",
    "did not want to be identified",
    "wished to remain anonymous",
    "not authorized to speak publicly",
    "not authorised to speak publicly",
    "not authorized to speak to the media",
    "not authorised to speak to the media",
    "not authorized to comment publicly",
    "not authorised to comment publicly",
)
