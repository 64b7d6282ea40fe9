"""What the engine knows of a language: tables only, loaded when first asked for."""

from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import import_module

TABLES = frozenset({"en", "de", "fr", "es"})  # languages that have a module here


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The words of one language, lower case. What membership of a table does is said here and above it in its module.

    Tables that have a default are of what not every language has.
    """

    # Saying
    cues: frozenset[str]  # forms of verbs that may introduce a quotation
    weak_cues: frozenset[str]  # of the cues, those that tell of speech only sometimes
    telling_cues: frozenset[str]  # of the cues, those whose object hears
    telling_objects: frozenset[str]  # who hears, in one word
    asking: frozenset[str]  # participles whose agent asks and does not speak the answer
    according: frozenset[tuple[str, ...]]  # words before somebody who speaks without a verb: ("according", "to")
    # Words
    pronouns: dict[str, str]  # of one word or two: m, f, n (a thing or body), p (several), r (relative)
    determiners: frozenset[str]  # open a noun phrase
    definite: frozenset[str]  # of them, what points to somebody known
    article: frozenset[str]  # of those, what may stand before what a named person is
    numerals: frozenset[str]  # of the determiners, what means more than one
    function_words: frozenset[str]  # break a noun phrase, beside the next three
    prepositions: frozenset[str]
    auxiliaries: frozenset[str]
    relatives: frozenset[str]
    be: frozenset[str]  # make a passive of a participle
    have: frozenset[str]  # make a perfect of it
    agents: frozenset[str]  # before who does what a passive tells: "by"
    attributive: frozenset[str]  # of the prepositions, what leads from a noun to what belongs to it
    adverbs: frozenset[str]  # stand between a subject and its verb
    # People
    roles: frozenset[str]  # what people are by office or calling
    offices: frozenset[str]  # of the roles, what somebody else may be whom the text has not named
    courtesies: dict[str, str]  # titles that tell no role, and the gender that they tell
    genders: dict[str, str]  # other words that tell the gender of whom they name
    modifiers: frozenset[str]  # written small before a title they belong to it
    complements: frozenset[str]  # after a noun of people these lead on to what belongs to it
    anonymity: tuple[str, ...]  # conditions on which a source goes unnamed
    # Bodies and other names
    organisations: frozenset[str]  # parts of the names of bodies
    bodies: frozenset[str]  # common nouns of bodies that speak
    documents: frozenset[str]  # of the bodies, what somebody has written
    any_body: frozenset[str]  # of the bodies, what any may be called once it has been named
    places: frozenset[str]
    calendar: frozenset[str]  # days and months
    not_names: frozenset[str]  # other words in capitals that are no names
    # Form
    abbreviations: frozenset[str]  # a full stop after them ends no sentence
    viewing: frozenset[tuple[str, ...]] = frozenset()  # like `according`, at the head of a sentence: "for Smith, ..."
    phrasal_cues: frozenset[tuple[str, ...]] = frozenset()  # verbs of saying of several words: ("went", "on")
    nominal_cues: frozenset[str] = frozenset()  # of the cues, those that are nouns as well: "a call"
    pronominal: frozenset[str] = frozenset()  # of the determiners, what may stand alone, or before a verb: "of her"
    owners: dict[str, str] = field(default_factory=dict)  # of the determiners, whose it is, with gender and number
    # Short forms of titles ("sen."), and descriptions that stand for a word of one ("head of government").
    title_forms: dict[str, str] = field(default_factory=dict)
    introducing: frozenset[str] = frozenset()  # between what somebody is and the name: "a man named"
    either: frozenset[str] = frozenset()  # of the roles, those that a body may have as well
    works: frozenset[str] = frozenset()  # before words in title case: a work's title
    # What somebody says, in one noun: after an owner it is he or she who speaks.
    utterances: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()  # before words between marks: a name, no speech
    nominal: frozenset[str] = frozenset()  # before a cue these make a noun of it, as determiners do
    participles: tuple[str, ...] = ()  # endings of a cue that goes on with the clause before: "saying"
    passives: tuple[str, ...] = ()  # endings of a participle of the passive
    adverb_endings: tuple[str, ...] = ()
    verb_endings: tuple[str, ...] = ()  # of words that are no part of a noun phrase
    role_endings: tuple[str, ...] = ()  # of compounds that are roles
    body_endings: tuple[str, ...] = ()  # of compounds that are bodies
    compound_endings: tuple[str, ...] = ()  # of a word that begins with a name and is none: "London-based"
    person_endings: tuple[str, ...] = ()  # of nouns that no table knows: it is somebody
    times: frozenset[str] = frozenset()  # nouns that beside a name say when, and not who it is: "Ann Lee, a day later,"
    nationals: tuple[str, ...] = ()  # of nouns for who comes from somewhere
    feminine: tuple[str, ...] = ()  # endings of words for a woman
    masculine: tuple[str, ...] = ()
    plurals: frozenset[str] = frozenset()  # that no ending tells
    plural_endings: tuple[str, ...] = ()
    singular_endings: tuple[str, ...] = ()  # that would else be taken for those
    tens: frozenset[str] = frozenset()  # the first part of a number in words
    partitives: frozenset[str] = frozenset()  # before "of" and a noun in the plural: some of those
    singular: frozenset[str] = frozenset()  # of the partitives, what means one
    conjoining: frozenset[str] = frozenset()  # of the determiners, what before a plural only joins clauses
    counting: frozenset[str] = frozenset()  # determiners that may follow another: "the two", "the other"
    several: frozenset[str] = frozenset()  # determiners that may stand alone for somebody: "some", "many"
    genitives: frozenset[str] = frozenset()  # join a title or a body to what it is of: "of"
    joins: frozenset[str] = frozenset()  # other small words inside the names of bodies
    conjunction: str = ""  # "and", inside the names of bodies
    title_complements: frozenset[str] = frozenset()  # after a title and its genitive: still the title
    attendant: frozenset[str] = frozenset()  # before a name whose participle follows: "with"
    infinitive: str = ""  # before a verb that has no subject: "to"
    temporal: frozenset[str] = frozenset()  # of the prepositions, what sets a time and not a place in the clause
    dating: frozenset[str] = frozenset()  # before a day or month: "last"
    weekdays: frozenset[str] = frozenset()  # of the calendar, what is nobody's family name
    letters: frozenset[str] = frozenset()  # words of one letter in capitals that are no abbreviations: "I"
    possessives: tuple[str, ...] = ()  # endings that part from the word before and make it a genitive
    contractions: tuple[str, ...] = ()  # shortened verbs at the end of the word before
    proclitics: frozenset[str] = frozenset()  # part from the word that follows their apostrophe: "l"
    enclitics: tuple[str, ...] = ()  # part from the verb before them: "-il"
    elisions: frozenset[str] = frozenset()  # begin with an apostrophe
    genders_of_articles: dict[str, str] = field(default_factory=dict)  # what an article tells of its noun
    fused: frozenset[str] = frozenset()  # of the prepositions, those that hold an article: "del"
    place_openings: frozenset[str] = frozenset()  # a name of several words that begins with one is a place's: "San"
    # Verbs in two parts
    separable: dict[str, frozenset[str]] = field(default_factory=dict)  # cues, and the part that must end their clause
    bracketed: frozenset[str] = frozenset()  # of the cues, what may end a clause whose finite verb stands before
    verb_groups: bool = False  # that verb stands beside, and without it they tell nothing: "a aussitôt déclaré"
    preverbs: frozenset[str] = frozenset()  # small words that begin the verb after them: "s'est félicité"
    expletives: frozenset[str] = frozenset()  # verbs whose pronoun is nobody: "il faut"
    reflexives: frozenset[str] = frozenset()  # before a form of `be` these make it a perfect and no passive
    # Telling without a verb, or without a subject
    # Cues, phrasal cues and subjects of cues by which nobody speaks but whom one of `sources` leads to.
    impersonal: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()  # before who speaks by an impersonal cue: "from"
    trailing: frozenset[str] = frozenset()  # after what is said, and before who says it: ", so Smith"
    postposed: frozenset[str] = frozenset()  # after who says it: "Smith zufolge"
    quoting: frozenset[str] = frozenset()  # begins a clause that ends in a cue, its subject first: "as Smith said"
    reported: frozenset[str] = frozenset()  # forms of verbs that tell what the speaker of the sentence before said
    # Cases
    oblique: frozenset[str] = frozenset()  # determiners that stand before no subject, and pronouns that are none
    single: frozenset[str] = frozenset()  # determiners that mean one, whatever the ending of their noun
    plural_verbs: tuple[str, ...] = ()  # endings of verbs whose subject is several
    cases: tuple[str, ...] = ()  # endings that nouns of people and bodies have besides; none where there are no cases
    genitive_ending: str = ""  # of names: "Smiths"
    owning: frozenset[str] = frozenset()  # after a document, before whose it is: "a letter of the ministry"
    anyone: frozenset[str] = frozenset()  # of the roles, what may be said of anybody: "the man"
    ordinals: bool = False  # a full stop after a number may say that it counts: "the 3. of June"
    inverts: bool = False  # the subject may follow its verb anywhere
    inserts: bool = False  # who speaks may be told inside the marks: "We leave, said Lee, tomorrow"
    capital_nouns: bool = False  # every noun has a capital, so that a capital makes no name
    plain_titles: bool = False  # titles of works have their capitals as sentences do, so that these make no title
    adjectives_follow: bool = False  # "the president American"
    names_follow: bool = False  # a name may follow a description without a comma: "the head of the club Ann Lee"
    namesakes: frozenset[str] = frozenset()  # bodies named after people, who do not belong to them: "lycée Jean Moulin"
    drops_subject: bool = False  # the verb alone may tell who speaks: "dijo"
    two_surnames: bool = False  # the last but one word of a name may stand for it: "García" for Ana García López

    def is_role(self, word: str) -> bool:
        """Whether `word` names people by office or calling."""
        return word in self.roles or (bool(self.role_endings) and _ends(self, word, "role_endings"))

    def is_office(self, word: str) -> bool:
        """Whether `word` may name somebody else than who was spoken of, itself or as a compound."""
        return word in self.offices or (bool(self.role_endings) and word.endswith(tuple(self.offices)))

    def is_body(self, word: str) -> bool:
        """Whether `word` is a common noun of a body that speaks."""
        return word in self.bodies or (bool(self.body_endings) and _ends(self, word, "body_endings"))

    def title(self, word: str) -> str:
        """The full form of `word`, part of a title: "senator" for "sen."."""
        word = word.rstrip(".")
        return self.title_forms.get(word, word)

    def is_plural(self, word: str) -> bool:
        """Whether `word`, a noun, means more than one."""
        return word in self.plurals or (word.endswith(self.plural_endings) and not word.endswith(self.singular_endings))

    def base(self, word: str) -> str:
        """`word`, a noun of people or bodies, without the ending of its case where it has one."""
        for ending in self.cases:
            rest = word.removesuffix(ending)
            if rest != word and (self.is_role(rest) or self.is_body(rest)):
                return rest
        return word

    def gender(self, word: str) -> str:
        """`m` or `f` where the noun or title `word` tells it, else nothing."""
        known = self.courtesies.get(word) or self.genders.get(word, "")
        if known:
            return known
        if word.endswith(self.feminine):
            return "f"
        return "m" if word.endswith(self.masculine) else ""


@lru_cache(maxsize=1 << 16)
def _ends(language: Language, word: str, table: str) -> bool:
    """Whether `word` has one of the endings of `table`: of compounds there are hundreds, so what was asked is kept."""
    endings: tuple[str, ...] = getattr(language, table)
    return word.endswith(endings)


def words(*tables: str) -> frozenset[str]:
    """The words of `tables`, which white space parts."""
    return frozenset(" ".join(tables).split())


@cache
def get(language: str) -> Language | None:
    """The tables of `language` (a BCP 47 tag, of which the first part counts); None where there are none."""
    base = language.replace("_", "-").split("-")[0].lower()
    if base not in TABLES:
        return None
    tables: Language = import_module(f"{__name__}.{base}").TABLES
    return tables
