"""English. All in lower case; what membership of each table does is said above it. The nouns stand in `en_nouns`."""

from . import Language, words
from . import en_nouns as nouns

# A form of these may introduce a quotation, its subject speaking.
CUES = (
    "blame blames blamed blaming term terms termed terming bill billed rate rated affirm affirms affirmed affirming "
    "retaliate retaliated imply implies implied implying identify identifies identified offering portray portrays "
    "portrayed say says said saying tell tells told telling add adds added adding ask asks asked asking explain "
    "explains explained explaining note notes noted noting argue argues argued arguing warn warns warned warning "
    "insist insists insisted insisting declare declares declared declaring state states stated stating reply replies "
    "replied replying respond responds responded responding answer answers answered answering write writes wrote "
    "writing written tweet tweets tweeted tweeting continue continues continued continuing conclude concludes "
    "concluded concluding announce announces announced announcing claim claims claimed claiming suggest suggests "
    "suggested suggesting admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging concede "
    "concedes conceded conceding recall recalls recalled recalling remark remarks remarked remarking observe observes "
    "observed observing comment comments commented commenting quip quips quipped quipping joke jokes joked joking "
    "stress stresses stressed stressing emphasize emphasizes emphasized emphasizing emphasise emphasises emphasised "
    "emphasising assert asserts asserted asserting contend contends contended contending maintain maintains "
    "maintained maintaining allege alleges alleged alleging predict predicts predicted predicting complain complains "
    "complained complaining boast boasts boasted boasting vow vows vowed vowing pledge pledges pledged pledging "
    "promise promises promised promising urge urges urged urging shout shouts shouted shouting yell yells yelled "
    "whisper whispers whispered cry cries cried exclaim exclaimed chant chanted chanting retort retorted counter "
    "counters countered countering interject interjected reiterate reiterates reiterated reiterating repeat repeats "
    "repeated repeating testify testifies testified testifying report reports reported reporting opine opines opined "
    "muse mused lament laments lamented lamenting caution cautions cautioned cautioning elaborate elaborated clarify "
    "clarifies clarified confirm confirms confirmed confirming deny denies denied denying post posts posted posting "
    "mock mocked tout touts touted proclaim proclaims proclaimed proclaiming confess confessed fume fumed point "
    "points pointed blast blasts blasted blasting slam slams slammed slamming praise praises praised charge charged "
    "bark barked beam beamed speculate speculates speculated speculating sing sings singing lecture lectured remember "
    "remembers remembered remembering gloat gloats gloated gloating exhort exhorts exhorted boom boomed riff riffed "
    "demur demurs demurred crow crowed venture ventured snap snaps snapped sneer sneered thunder thundered marvel "
    "marveled marvelled crack cracked grumble grumbles grumbled groan groaned sigh sighed murmur murmured mutter "
    "muttered scream screams screamed screaming plead pleads pleaded pleading implore implored beg begged scoff "
    "scoffs scoffed scoffing gush gushed enthuse enthused intone intoned deadpan deadpanned protest protested "
    "protesting reflect reflects reflected reason reasoned recount recounts recounted recounting reveal reveals "
    "revealed revealing disclose disclosed volunteer volunteered label labels labeled labelled labeling labelling "
    "brand branded branding characterize characterizes characterized characterizing characterise characterised deem "
    "deemed decry decries decried decrying lambast lambasted ridicule ridiculed liken likened praising describe "
    "describes described describing call calls called calling dub dubbed accuse accuses accused accusing criticize "
    "criticizes criticized criticizing criticise criticises criticised criticising denounce denounces denounced "
    "denouncing dismiss dismisses dismissed dismissing condemn condemns condemned condemning express expresses "
    "expressed expressing refer refers referred referring cite cites cited citing voice voiced hail hails hailed "
    "hailing read reads begin begins began think thinks thought believe believes believed wonder wonders wondered "
    "hope hopes hoped speak speaks spoke speaking talk talked talking find finds found show shows showed demand "
    "demands demanded demanding agree agrees agreed offer offers offered order ordered propose proposed recommend "
    "recommended advise advised apologize apologized apologise apologised attack attacks attacked attacking question "
    "questioned deride derided sum summed summing thank thanked welcome welcomed sang defend defended defending "
    "retweet retweeted reject rejected rejecting estimate estimated pen penned swear swore echo echoed echoing tease "
    "teased chide chided rail railed detail detailed relate related reassure reassured assure assures assured "
    "assuring coo cooed hiss hissed roar roared holler hollered growl growled huff huffed mumble mumbled stammer "
    "stammered preach preached instruct instructed remind reminds reminded reminding surmise surmised ponder pondered"
)
# Verbs of saying in several words.
PHRASAL_CUES = frozenset({
    ("went", "on"), ("goes", "on"), ("going", "on"), ("shot", "back"), ("shoots", "back"), ("fired", "back"),
    ("fires", "back"), ("hit", "back"), ("hits", "back"), ("put", "it"), ("puts", "it"), ("chimed", "in"),
    ("chimes", "in"), ("chipped", "in"), ("weighed", "in"), ("weighs", "in"), ("cut", "in"), ("cuts", "in"),
    ("broke", "in"), ("blurted", "out"), ("called", "out"), ("cried", "out"), ("spoke", "up"), ("piped", "up"),
    ("summed", "up"), ("made", "clear"), ("makes", "clear"), ("read", "aloud"), ("read", "out"),
})  # fmt: skip
# Of the cues, the nouns of the same form: "a call", "their remarks".
NOMINAL_CUES = (
    "blame term terms bill rate answer answers report reports comment comments claim claims call calls attack attacks "
    "point points question note notes post posts tweet tweets order orders offer offers demand demands promise "
    "promises pledge pledges vow vows remark remarks state states voice cry cries joke jokes quip quips reply replies "
    "response retort mock boast boasts label labels brand brands reason caution urge urges detail show shows find "
    "finds hope hopes talk talks praise blast blasts slam slams hail echo scream charge counter counters laments "
    "lament protest stress sum wonder reads advise rail rails tease murmur whisper shout shouts yell plead beg crack "
    "sigh boom sneer"
)
# Of these cues, those that tell of speech only sometimes: they speak for a fragment less than the others.
WEAK_CUES = (
    "blame blames blamed blaming term terms termed terming bill billed rate rated imply implies implied implying "
    "identify identifies identified offering portray portrays portrayed charge charged read reads find finds found "
    "show shows showed think thinks thought believe believes believed hope hopes hoped begin begins began offer "
    "offers offered order ordered speak speaks spoke speaking talk talked talking point points pointed post posts "
    "posted posting report reports reported reporting state states question demand demands attack attacks note notes "
    "claim claims label labels brand cry cries hail answer answers comment comments promise promises reason call "
    "calls remark remarks tweet tweets pen voice detail snap sum related relate echo agree agrees agreed deem deemed "
    "propose proposed maintain maintains maintained continue continues continued"
)
# These take the hearer as their object: "told reporters".
TELLING = (
    "tell tells told telling ask asks asked asking warn warns warned warning urge urges urged urging advise advised "
    "remind reminded assure assured reassure reassured inform informed accuse accused blast blasted slam slammed "
    "criticize criticized criticise criticised call called praise praised thank thanked attack attacked mock mocked"
)
# Hear, in few words: "told reporters".
TELLING_OBJECTS = "reporters journalists lawmakers them me us him her"
# Before somebody who speaks without a verb.
ACCORDING = frozenset({("according", "to"), ("in", "the", "words", "of"), ("in", "the", "view", "of")})
# What stands for someone named elsewhere; its gender and number: m, f, n (a thing or body), p (several), r (relative).
PRONOUNS = {"he": "m", "she": "f", "they": "p", "it": "n", "who": "r"}
# Whose agent puts a question and does not speak the answer: "asked by a reporter, she said".
ASKING = "asked pressed questioned"
# Open a noun phrase.
DETERMINERS = (
    "the a an another one two three four five six several some many both this that these those his her their its "
    "each every no most few other"
)
# Of the determiners, those that point to what is known.
DEFINITE = "the this that these those his her their its both other"
# Of these, what alone before a noun may point to somebody named: "the farmer said".
ARTICLE = "the"
# Before "of" and a noun in the plural, some of those; of them, what means one.
PARTITIVES = "one two three four five several some many both most few another none each"
SINGULAR = "one another each"
# Of the determiners, what before a plural or a name only joins clauses: "said that officials".
CONJOINING = "that"
# Of the prepositions, what leads from a noun to what belongs to it; and what only sets the time.
ATTRIBUTIVE = "of for from at in by"
TEMPORAL = "after before"
# Forms of verbs that make a passive, and a perfect, of a participle.
TO_BE = "is are was were be been being 's 're ’s ’re get gets got"
TO_HAVE = "has have had having 've ’ve"
# Before a cue these make a noun of it, as determiners do: "in answer".
NOMINAL = "'s of in on a an my our"
# More than one.
NUMERALS = "two three four five six seven eight nine ten several some many both these those most few"
# The first part of a number in words: "twenty-two pupils".
TENS = "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty ninety dozens"
PREPOSITIONS = (
    "of in on at by for with from to into onto over under about after before during against between among through "
    "within without across along behind beyond near per since toward towards upon via amid despite like unlike "
    "including regarding concerning alongside following outside inside around than until"
)
AUXILIARIES = (
    "is are was were be been being am has have had having do does did will would can could may might shall should "
    "must 's 'll 'd 've 're ’s ’ll ’d ’ve ’re isn't wasn't didn't doesn't won't wouldn't"
)
CONJUNCTIONS = "and but or nor yet then while as because although though if when whenever wherever whereas so"
RELATIVES = "who which that whose whom where"
# Break a noun phrase, beside prepositions, auxiliaries, conjunctions and relatives.
FUNCTION = (
    "not n't there here i we you he she they it him them us me my our your what why how just even only also now then "
    "to who went goes go made make makes making took take takes came come get got getting gave held set put saw seen "
    "met left became remains remained wants wanted plans planned asked declined refused failed appeared seemed ago "
    "yesterday today tomorrow however meanwhile still already later earlier once again too very more less such all "
    "any none because until unless whether ended lives works worked helped joined led won lost ran serves served "
    "himself herself themselves itself next"
)
# Between a subject and its verb these are stepped over.
ADVERBS = (
    "also later then now still just even again recently previously earlier once repeatedly publicly privately "
    "reportedly simply only first famously bluntly quickly finally never often always further instead actually "
    "already merely ultimately flatly yesterday today tonight monday tuesday wednesday thursday friday saturday sunday "
    "not himself herself themselves both all went on goes to"
)
# What somebody says, in one noun: after an owner it is he or she who speaks.
UTTERANCES = (
    "answer reply response retort message words question advice verdict motto slogan mantra dictum statement letter "
    "tweet email e-mail post note speech remark remarks comment comments quip plea pitch argument explanation conclusion "
    "claim claims assertion assertions description warning warnings admission characterization call calls vow promise "
    "pledge criticism contention suggestion suggestions declaration acknowledgement acknowledgment insistence accusation "
    "accusations allegation allegations charge complaint complaints prediction praise denunciation defence defense view "
    "phrase term opinion account telling recollection testimony estimation definition"
)
# Before a quoted phrase in title case these say that it is a work.
WORKS = (
    "book film movie song album show series novel documentary play poem episode speech magazine program programme band "
    "single track memoir hit podcast newspaper called dubbed"
)
# A full stop after these ends no sentence.
ABBREVIATIONS = (
    "mr mrs ms dr prof sen sens rep reps gov lt col gen maj capt sgt adm cmdr cpl pvt rev hon st jr sr inc corp co ltd bros "
    "jan feb mar apr jun jul aug sept sep oct nov dec vs no dept univ messrs supt det insp fla calif mass conn ariz ill "
    "fr msgr revd mich minn wis tenn va ala ark okla ore pa wash del ga ind ky la md mo mont neb nev colo ph.d etc"
)
# Begin with an apostrophe.
ELISIONS = "tis twas em til cause bout round n nuff"


def _several(roles: str) -> frozenset[str]:
    """The plural forms of `roles`."""
    single = (role for role in words(roles) if role.isalpha() and not role.endswith(("s", "man", "y")))
    return frozenset(role + "s" for role in single) - words(nouns.VERBS)


TABLES = Language(
    cues=words(CUES),
    phrasal_cues=PHRASAL_CUES,
    nominal_cues=words(NOMINAL_CUES),
    weak_cues=words(WEAK_CUES),
    telling_cues=words(TELLING),
    telling_objects=words(TELLING_OBJECTS),
    asking=words(ASKING),
    according=ACCORDING,
    pronouns=PRONOUNS,
    determiners=words(DETERMINERS),
    definite=words(DEFINITE),
    article=words(ARTICLE),
    numerals=words(NUMERALS),
    function_words=words(FUNCTION, PREPOSITIONS, AUXILIARIES, CONJUNCTIONS, RELATIVES),
    prepositions=words(PREPOSITIONS),
    auxiliaries=words(AUXILIARIES),
    relatives=words(RELATIVES),
    be=words(TO_BE),
    have=words(TO_HAVE),
    agents=words("by"),
    attributive=words(ATTRIBUTIVE),
    adverbs=words(ADVERBS),
    roles=words(nouns.ROLES) | _several(nouns.ROLES),
    either=words(nouns.EITHER),
    offices=words(nouns.OFFICES),
    courtesies=nouns.COURTESIES,
    genders=nouns.GENDERS,
    modifiers=words(nouns.MODIFIERS),
    complements=words(nouns.COMPLEMENTS),
    anonymity=nouns.ANONYMITY,
    organisations=words(nouns.ORGANISATIONS),
    bodies=words(nouns.BODIES),
    documents=words(nouns.DOCUMENTS),
    any_body=words(nouns.ANY_BODY),
    places=words(nouns.PLACES),
    calendar=words(nouns.CALENDAR),
    not_names=words(nouns.NOT_NAMES),
    abbreviations=words(ABBREVIATIONS),
    works=words(WORKS),
    utterances=words(UTTERANCES),
    introducing=words("named called"),
    naming=words("so-called titled entitled nicknamed named"),
    nominal=words(NOMINAL),
    participles=("ing",),
    passives=("ed", "tten", "ught", "told", "aid"),
    adverb_endings=("ly",),
    verb_endings=("ed",),
    compound_endings=nouns.COMPOUND_ENDINGS,
    person_endings=nouns.PERSON_ENDINGS,
    times=words(
        "second minute hour day night morning afternoon evening week weekend month quarter year decade time moment"
    ),
    nationals=("man", "woman"),
    feminine=("woman",),
    masculine=("sman",),
    plurals=words("people men women police spokespeople"),
    plural_endings=("s",),
    singular_endings=("ss",),
    tens=words(TENS),
    partitives=words(PARTITIVES),
    singular=words(SINGULAR),
    conjoining=words(CONJOINING),
    counting=words(NUMERALS, "other"),
    several=words("many some others"),
    pronominal=words("her this that these those both all each few most some many others"),
    owners={"his": "m", "her": "f", "its": "n", "their": "p"},
    title_forms=nouns.TITLE_FORMS,
    genitives=words("of"),
    joins=words("for on"),
    conjunction="and",
    title_complements=words(nouns.TITLE_COMPLEMENTS),
    attendant=words("with and while as"),
    infinitive="to",
    temporal=words(TEMPORAL),
    dating=words("last next this late early"),
    weekdays=words("monday tuesday wednesday thursday friday saturday sunday"),
    letters=words("i"),
    possessives=("'s", "’s", "'S", "’S"),
    contractions=("'ll", "’ll", "'ve", "’ve", "'re", "’re", "'d", "’d"),
    elisions=words(ELISIONS),
)
