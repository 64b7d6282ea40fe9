"""French. All in lower case; what membership of each table does is said above it. An elided word ends with its apostrophe."""

from . import Language, words
from . import fr_nouns as nouns


def _forms(stems: str, endings: str) -> str:
    """Every stem with every ending."""
    return " ".join(stem + ending for stem in stems.split() for ending in endings.split())


# The forms of a regular verb in the third person, its participles and its infinitive; of one in -cer; of one in -ger.
ER = "e ent ait aient a èrent era eront erait é ée és ées ant er"
CER = "ce cent çait çaient ça cèrent cera ceront cerait cé cée cés cées çant cer"
GER = "ge gent geait geaient gea gèrent gera geront gerait gé gée gés gées geant ger"
# A form of these may introduce a quotation, its subject speaking.
STEMS = (
    "déclar affirm assur expliqu ajout précis indiqu soulign racont confi not estim critiqu avou regrett insist observ "
    "remarqu constat rétorqu répliqu résum conseill recommand demand questionn témoign relat narr clam proclam cri hurl "
    "chuchot murmur souffl gliss lâch plaid ironis plaisant raill moqu tempêt fulmin tonn grond bougonn râl indign offusqu "
    "étonn alarm exclam écri emport étrangl désol félicit lament déplor salu justifi certifi confirm infirm contest ni "
    "réfut récus accus reproch qualifi compar évoqu mentionn signal détaill développ argument argu point analys comment "
    "continu enchaîn termin jur exhort invit suppli implor réclam propos préconis tweet post publi soupir amus remémor pens "
    "souhait trouv parl présent invoqu prétext excus défauss vant interrog tranch object protest rassur dédi lou étrill "
    "tacl vilipend condamn revendiqu scand chant remerci approuv désapprouv opin pest plastronn fanfaronn enthousiasm gauss "
    "badin philosoph diagnostiqu pronostiqu pari hasard risqu temporis minimis relativis synthétis abond embray épilogu "
    "ordonn somm intim adjur conjur articul bredouill balbuti bafouill susurr sanglot énerv martel révolt trembl impatient "
    "emball rectifi corrobor spécifi clarifi rapport dévoil trait rigol glorifi réaffirm tambourin rêv imagin calcul évalu "
    "notifi attest dédramatis ras inform"
)
STEMS_CER = "annon dénon lan mena nuan commen aga grin énon renon acquies"
STEMS_GER = "ju interro exi fusti insur son enga enra encoura déga parta"
# Verbs whose stem changes, or of other kinds.
CUES = (
    "dit disent disait disaient dirent dira diront dite dits dites dire disant redit redisait redire prédit prédisent "
    "prédisait prédire prédisant écrit écrivent écrivait écrivaient écrivit écrivirent écrite écrire écrivant décrit "
    "décrivent décrivait décrivit décrite décrire décrivant répond répondent répondait répondaient répondit répondirent "
    "répondu répondre répondant prétend prétendent prétendait prétendu prétendre prétendant défend défendent défendait "
    "défendit défendu défendue défendus défendre défendant reprend reprennent reprenait reprit repris reprise reprendre "
    "reprenant poursuit poursuivent poursuivait poursuivit poursuivi poursuivre poursuivant conclut concluent concluait "
    "conclu conclure concluant admet admettent admettait admit admis admettre admettant promet promettent promettait promit "
    "promis promettre promettant reconnaît reconnait reconnaissent reconnaissait reconnut reconnu reconnaître reconnaissant "
    "convient conviennent convenait convint convenu convenir prévient préviennent prévenait prévint prévenu prévenir "
    "prévenant soutient soutiennent soutenait soutint soutenu soutenir soutenant maintient maintiennent maintenait maintint "
    "maintenu maintenir souvient souviennent souvenait souvint souvenu souvenir avertit avertissent avertissait averti "
    "avertir avertissant réagit réagissent réagissait réagi réagir réagissant renchérit renchérissent renchérissait "
    "renchéri renchérir garantit garantissent garantissait garanti garantir réjouit réjouissent réjouissait réjoui réjouie "
    "réjouir dément démentent démentait démenti démentir applaudit définit définissent définissait défini définir sourit "
    "souriait sourient sourire souriant rit riait plaint plaignait plaignent plaindre enjoint enjoignait compatit assombrit "
    "espère espèrent espérait espéré espérer suggère suggèrent suggérait suggéra suggéré suggérer suggérant répète répètent "
    "répétait répéta répété répéter répétant révèle révèlent révélait révéla révélé révéler révélant concède concèdent "
    "concédait concéda concédé concéder concédant tempère tempèrent tempérait tempéra tempéré tempérer désespère "
    "désespérait désespéré réitère réitèrent réitérait réitéré réitérer inquiète inquiètent inquiétait inquiéta inquiété "
    "inquiétée inquiéter assène assènent assénait asséna asséné asséner martèle martèlent considère considèrent considérait "
    "considéré considérer exaspère exaspérait exaspéré rappelle rappellent rappelait rappelaient rappela rappelèrent "
    "rappelé rappelée rappeler rappelant appelle appellent appelait appela appelé appelée appeler appelant rejette "
    "rejettent rejetait rejeta rejeté rejeter rejetant balaie balaye balayait balaya balayé balayer appuie interpelle "
    "interpellait interpellé interpeller allègue alléguait allégué énumère énumérait énuméré vocifère vocifèrent complète "
    "complétait complété compléter grommelle grommelait grommelé marmonne marmonnait marmonné ricane ricanait ricané croit "
    "croient croyait veut voit voient voyait craint craignent craignait lit lisait sait savoir valoir prévoit prévoient "
    "prévoyait prévu prévoir apprend appris relève relèvent relevait releva relevé relever relevant soulève soulevait "
    "soulevé cite citent citait cité juge jugent ironise lâche glisse déduit traduit traduisait résout résolu requiert "
    "requis promeut pouffe s'esclaffe esclaffe esclaffait esclaffé félicitant hoquète souscrit dévoile obtempère opposait "
    "oppose"
)
# Of these cues, those that tell of speech only sometimes: they speak for a fragment less than the others.
WEAK_STEMS = (
    "not pens trouv parl présent termin post publi propos invit chant pari hasard risqu approuv salu souhait remerci trait "
    "rêv imagin calcul évalu point rapport développ continu trembl compar vant défauss ras emport inform"
)
WEAK_CUES = (
    "lit lisait voit voient voyait veut croit croient croyait craint craignent craignait sait prévoit prévoient prévoyait "
    "prévu prévoir apprend appris espère espèrent espérait espéré espérer définit définissent définissait défini cite "
    "citent citait cité traduit traduisait considère considèrent considérait considéré requis opposait oppose applaudit "
    "défend défendent défendait défendu reprend reprennent repris maintient maintenu complète complété relevé soulevé "
    "soulevait poursuit poursuivent poursuivi souvenir sourire rit riait"
)
# These take the hearer as their object without a preposition.
TELLING_STEMS = "accus critiqu rassur exhort invit somm suppli félicit remerci condamn conjur adjur questionn inform"
TELLING = (
    "prévient prévenait prévenu prévenir prévenant avertit avertissait averti avertir appelle appelait appelé appeler "
    "interroge interrogeait interrogé interpelle interpellé interpellait"
)
# Whose agent puts a question and does not speak the answer.
ASKING = "interrogé interrogée interrogés interrogées questionné questionnée questionnés interpellé interpellée relancé"
# Before somebody who speaks without a verb; and those that lead to who speaks only at the head of a sentence.
ACCORDING = (
    "selon|d' après|à en croire|de l' avis de|de l' avis du|de l' aveu de|de l' aveu du|aux dires de|aux dires du"
)
VIEWING = "pour|chez|côté|du côté de|du côté du|aux yeux de|aux yeux du"
# A participle ends in one of these: of the cues those that tell of speech only with an auxiliary.
PAST_PARTICIPLES = ("é", "ée", "és", "ées", "u", "us", "i", "is")
# Before a verb these are its object: "comme le dit"; but "la" is left out, which mostly stands before a noun: "la note".
PRONOMINAL = "le l' les leur"
# Of the cues, the nouns of the same form that these may stand before as articles.
NOMINAL_CUES = (
    "juge reproche rêve murmure souffle résumé résumés relevé traité énoncé accusé accusée accusés condamné condamnés cité "
    "invité invitée invités révolté révoltés annonce estime analyse"
)
# What stands for someone named elsewhere; its gender and number: m, f, p (several), r (relative).
PRONOUNS = {
    "il": "m", "elle": "f", "ils": "p", "elles": "p", "qui": "r", "celui-ci": "m", "celle-ci": "f", "celui-là": "m",
    "celle-là": "f", "ceux-ci": "p", "celles-ci": "p", "ce dernier": "m", "cette dernière": "f", "ces derniers": "p",
    "ces dernières": "p", "l' intéressé": "m", "l' intéressée": "f", "les intéressés": "p", "lui": "m", "eux": "p",
}  # fmt: skip
# Of these, what stands for somebody after a preposition only; elsewhere to whom something is done.
OBLIQUE = "lui eux"
# More than one.
NUMERALS = (
    "les des ces ses leurs mes tes nos vos deux trois quatre cinq six sept huit neuf dix onze douze vingt trente cent mille "
    "plusieurs quelques certains certaines différents divers diverses maints"
)
# Open a noun phrase.
DETERMINERS = (
    "le la l' un une ce cet cette son sa leur mon ma ton ta notre votre chaque aucun aucune nul quelque tout toute tous "
    "toutes autre autres"
)
# Of the determiners, those that point to what is known.
DEFINITE = "le la l' les ce cet cette ces son sa ses leur leurs"
# Of these, what alone before a noun may point to somebody named.
ARTICLE = "le la l' les ce cet cette"
GENDERS_OF_ARTICLES = {"le": "m", "un": "m", "ce": "m", "cet": "m", "la": "f", "une": "f", "cette": "f", "aucune": "f"}
# Before "de" and a noun in the plural, some of those; of them, what means one.
PARTITIVES = "un une deux trois quatre cinq plusieurs certains certaines beaucoup aucun aucune chacun chacune autre"
SINGULAR = "un une aucun aucune chacun chacune autre"
# What somebody else may be whom the text has not named: no elegant variation for a person spoken of before.
OFFICES = (
    "source responsable porte-parole juge ministre président présidente sénateur sénatrice policier policière procureur "
    "procureure avocat avocate roi reine pape maire gouverneur préfet préfète ambassadeur ambassadrice diplomate conseiller "
    "conseillère témoin journaliste secrétaire député députée analyste expert experte économiste victime suspect auteur "
    "agresseur conducteur utilisateur utilisatrice proche"
)
PREPOSITIONS = (
    "de d' du des à au aux en dans par pour sur sous avec sans entre vers chez contre depuis pendant durant avant après "
    "devant derrière dès jusque jusqu' malgré parmi selon hors outre envers via lors près auprès autour concernant sauf "
    "excepté voici voilà moyennant suivant face grâce suite"
)
# Of the prepositions, what leads from a noun to what belongs to it; and what only sets the time.
ATTRIBUTIVE = "de d' du des à au aux en pour"
TEMPORAL = "avant après dès depuis pendant durant"
# Forms of the verbs that make a passive, and a perfect, of a participle.
TO_BE = "est sont était étaient été être fut furent sera seront serait seraient soit soient étant"
TO_HAVE = "a ont avait avaient ayant avoir eut eurent aura auront aurait auraient ait aient eu"
# Before a form of "être" these make a perfect and no passive of the participle.
REFLEXIVES = "se s'"
# Belong to the verb that follows them.
PREVERBS = "se s' ne n' l' le les lui leur en m' me nous"
# Before these "il" is nobody; "il y a" is known by its "y".
EXPLETIVES = (
    "y faut fallait faudra faudrait agit agissait agira reste restait semble semblait suffit suffisait pleut pleuvait neige "
    "convient convenait importe manque manquait existe existait vaut valait"
)
AUXILIARIES = (
    "peut peuvent pouvait pouvaient pourra pourrait pu doit doivent devait devaient devrait dû veut veulent voulait voulu "
    "va vont allait vient viennent venait fait font faisait fit tient tenu souhaité semble pas"
)
CONJUNCTIONS = (
    "et mais ou donc or ni car que qu' quand lorsque lorsqu' puisque puisqu' quoique quoiqu' si comme afin parce tandis "
    "alors tant"
)
RELATIVES = "qui dont où lequel laquelle lesquels lesquelles duquel auquel quoi"
# Break a noun phrase, beside prepositions, auxiliaries, conjunctions and relatives: pronouns, small adverbs, common verbs.
FUNCTION = (
    "il elle ils elles "
    "je j' tu on nous vous se s' ne n' y me m' te t' moi toi soi lui eux c' cela ça ceci celui celle ceux celles plus moins "
    "très trop peu aussi encore déjà toujours jamais rien personne non oui ici là hier aujourd'hui demain ensuite puis "
    "enfin cependant pourtant toutefois néanmoins notamment surtout seulement ainsi également même presque environ quasi "
    "parfois souvent désormais quel quelle quels quelles pourquoi comment combien côté quitte quittait rencontre reçoit "
    "reçu prend prennent pris met mettent mis reste restent restait devient part partent sort arrive arrivent entre rentre "
    "sait connaît connaissait tente tentent tentait cherche cherchent ouvre ferme ouvert fermé perd perdu gagne gagné bat "
    "battu joue jouait travaille travaillait vit vivait habite habitait attend attendait dirige dirigeait mène menait porte "
    "portait montre montrait donne donnait laisse laissait passe passait suit suivait range serre regarde regardait hausse "
    "secoue refuse refusait refusé réclame préfère préféré choisi choisit compte comptait affiche affichait figure tombe "
    "remporte dispose disposait possède souffre souffrait éclate signe signé vote voté quitté rendu rendue visé visée "
    "chargé chargée exprime exprimé rejoint rejoignait bénéficie appartient provoquant laissant faisant disant voulant"
)
# Between a subject and its verb, or an auxiliary and its participle, these are stepped over.
ADVERBS = (
    "aussi encore déjà toujours jamais souvent parfois également ensuite puis enfin cependant pourtant toutefois néanmoins "
    "ainsi surtout notamment bien mal mieux plus tard tôt peu pas point hier aujourd'hui demain lundi mardi mercredi jeudi "
    "vendredi samedi dimanche matin soir midi lui-même elle-même eux-mêmes elles-mêmes tout tous toutes alors vite "
    "longtemps même auparavant aussitôt volontiers quasi part côté tour effet revanche contraire vivement sèchement récemment "
    "se s' ne n' l' leur y lui eux"
)
# Say nothing but whether it is a man or a woman; other words that tell it.
COURTESIES = {
    "m": "m", "mm": "", "mme": "f", "mmes": "", "mlle": "f", "me": "", "monsieur": "m", "madame": "f", "mademoiselle": "f",
}  # fmt: skip
GENDERS = {
    **dict.fromkeys(
        words(
            "homme garçon père fils frère mari époux veuf oncle cousin roi prince duc comte baron élu député accusé avocat "
            "employé ami adjoint écrivain acteur candidat habitant agent étudiant enseignant adolescent entraîneur entrepreneur "
            "artisan ambassadeur opposant attaquant exploitant habitué évêque archevêque abbé imam empereur émir"
        ),
        "m",
    ),
    **dict.fromkeys(
        words(
            "femme fille mère sœur épouse veuve tante cousine reine princesse avocate amie candidate artisane magistrate "
            "lauréate voisine paysanne compagne consœur cheffe maîtresse professeure auteure procureure ingénieure gouverneure"
        ),
        "f",
    ),
}
# What somebody is in other words, and the word of the title that these stand for.
TITLE_FORMS = {
    "chef du gouvernement": "premier", "cheffe du gouvernement": "première", "locataire de matignon": "premier",
    "chef de l' exécutif": "président", "chef de l' état": "président", "cheffe de l' état": "présidente",
    "garde des sceaux": "justice", "chef de la diplomatie": "étrangères", "cheffe de la diplomatie": "étrangères",
    "locataire de beauvau": "intérieur", "représentant de l' état": "préfet", "représentante de l' état": "préfète",
    "premier magistrat de la ville": "maire", "première magistrate de la ville": "maire",
    "premier magistrat de la commune": "maire", "édile": "maire",
}  # fmt: skip
# Written before a title they belong to it.
MODIFIERS = (
    "ex ancien ancienne anciens anciennes premier première vice nouveau nouvelle futur future feu haut haute grand"
)
# After a title and "de": still the title.
TITLE_COMPLEMENTS = (
    "étrangères nationale national sociales social sociale intérieure civile publique publics publiques solidaire "
    "écologique économique économiques durable supérieur générale fédérale européennes européen alimentaire numérique "
    "extérieur extérieures"
)
# A noun that no table knows and that ends in one of these is somebody.
PERSON_ENDINGS = (
    "eur", "euse", "eurs", "trice", "ien", "ienne", "iens", "iste", "istes", "ier", "ière", "iers", "logue", "logues", "ant",
    "ante", "ants", "naire", "naires", "ain", "aine", "ois", "oise", "ais", "aise", "crate", "phe",
)  # fmt: skip
# Before words between marks: a name, no speech.
NAMING = (
    "soi-disant prétendu prétendue baptisé baptisée baptisés baptisées rebaptisé rebaptisée intitulé intitulée intitulés "
    "surnommé surnommée surnommés dénommé dénommée nommé nommée titré titrée estampillé estampillée labellisé labellisée "
    "opération mention"
)
# After a noun of people these lead on to what belongs to it.
COMPLEMENTS = "de d' du des à au aux chez proche proches près"
# The conditions on which a source goes unnamed.
ANONYMITY = (
    "sous couvert d'anonymat", "sous couvert d’anonymat", "sous le couvert de l'anonymat", "sous le couvert de l’anonymat",
    "sous le sceau de l'anonymat", "sous le sceau de l’anonymat", "sous condition d'anonymat", "sous condition d’anonymat",
    "sous réserve d'anonymat", "sous réserve d’anonymat", "a requis l'anonymat", "a requis l’anonymat", "ont requis l'anonymat",
    "ont requis l’anonymat", "ayant requis l'anonymat", "ayant requis l’anonymat", "requérant l'anonymat", "requérant l’anonymat",
    "a souhaité garder l'anonymat", "a souhaité garder l’anonymat", "souhaite garder l'anonymat", "souhaite garder l’anonymat",
    "souhaitant garder l'anonymat", "souhaitant garder l’anonymat", "préfère garder l'anonymat", "préfère garder l’anonymat",
    "a préféré garder l'anonymat", "a préféré garder l’anonymat", "souhaite rester anonyme", "souhaitant rester anonyme",
    "préfère rester anonyme", "préférant rester anonyme", "désire rester anonyme", "a demandé à rester anonyme",
    "a demandé l'anonymat", "a demandé l’anonymat", "sous anonymat", "qui ne souhaite pas être nommé",
    "qui ne souhaite pas être citée", "qui ne souhaite pas être cité", "n'étant pas autorisé à s'exprimer",
    "n’étant pas autorisé à s’exprimer", "dont le prénom a été modifié",
)  # fmt: skip
# A full stop after these ends no sentence.
ABBREVIATIONS = (
    "m mm mme mlle dr pr me st ste av bd etc cf p pp art ch env éd hab janv févr juil sept oct nov déc tél n no vol min"
)
# Part from the word that follows their apostrophe, and from the verb before them.
PROCLITICS = "l d qu n s j c m t jusqu lorsqu puisqu quoiqu"
ENCLITICS = ("-t-elles", "-t-elle", "-t-ils", "-t-il", "-t-on", "-elles", "-elle", "-ils", "-il", "-on")


def _phrases(table: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in table.split("|"))


SAYING = words(CUES, _forms(STEMS, ER), _forms(STEMS_CER, CER), _forms(STEMS_GER, GER))

TABLES = Language(
    cues=SAYING,
    bracketed=frozenset(cue for cue in SAYING if cue.endswith(PAST_PARTICIPLES)),
    nominal_cues=words(NOMINAL_CUES),
    pronominal=words(PRONOMINAL),
    verb_groups=True,
    preverbs=words(PREVERBS),
    reflexives=words(REFLEXIVES),
    expletives=words(EXPLETIVES),
    weak_cues=words(WEAK_CUES, _forms(WEAK_STEMS, ER), _forms("commen", CER)),
    telling_cues=words(TELLING, _forms(TELLING_STEMS, ER)),
    telling_objects=frozenset(),
    asking=words(ASKING),
    according=_phrases(ACCORDING),
    viewing=_phrases(VIEWING),
    trailing=words("dixit"),
    impersonal=words("on"),
    sources=words("de d' du des à au aux dans chez"),
    pronouns=PRONOUNS,
    oblique=words(OBLIQUE),
    namesakes=words(
        "lycée collège école hôpital clinique centre institut université fondation prix rue avenue stade musée théâtre maison "
        "aéroport gymnase médiathèque bibliothèque salle place quai pont laboratoire observatoire festival loi affaire"
    ),
    determiners=words(DETERMINERS, NUMERALS),
    definite=words(DEFINITE),
    article=words(ARTICLE),
    numerals=words(NUMERALS),
    function_words=words(FUNCTION, PREPOSITIONS, AUXILIARIES, TO_BE, TO_HAVE, CONJUNCTIONS, RELATIVES),
    prepositions=words(PREPOSITIONS),
    auxiliaries=words(AUXILIARIES, TO_BE, TO_HAVE),
    relatives=words(RELATIVES),
    be=words(TO_BE),
    have=words(TO_HAVE),
    agents=words("par"),
    attributive=words(ATTRIBUTIVE),
    adverbs=words(ADVERBS),
    roles=words(nouns.ROLES),
    offices=words(OFFICES),
    courtesies=COURTESIES,
    genders=GENDERS,
    title_forms=TITLE_FORMS,
    modifiers=words(MODIFIERS),
    complements=words(COMPLEMENTS),
    anonymity=ANONYMITY,
    organisations=words(nouns.ORGANISATIONS),
    bodies=words(nouns.BODIES),
    documents=words(nouns.DOCUMENTS),
    any_body=words(nouns.ANY_BODY),
    places=words(nouns.PLACES),
    calendar=words(nouns.CALENDAR),
    not_names=words(nouns.NOT_NAMES, nouns.PEOPLES),
    abbreviations=words(ABBREVIATIONS),
    works=words(nouns.WORKS),
    naming=words(NAMING),
    introducing=words("nommé nommée prénommé prénommée dénommé dénommée"),
    nominal=words("sur sans"),
    participles=("ant", "er", "dire", "rire", "dre", "ettre", "enir", "tir", "gir"),
    passives=("é", "ée", "és", "ées", "it", "ite", "u", "ue"),
    adverb_endings=("ment",),
    verb_endings=("ait", "aient", "èrent"),
    times=words(
        "seconde minute heure jour jours soir matin nuit semaine semaines mois an ans année années fois moment temps"
    ),
    person_endings=PERSON_ENDINGS,
    nationals=tuple(sorted(words(nouns.PEOPLES))),
    feminine=("euse", "trice", "ière", "ienne", "enne", "ente", "ante", "esse", "ée", "ère"),
    plurals=words("gens autorités parents"),
    plural_endings=("s", "aux"),
    singular_endings=("fils", "ais", "ois", "ès", "ss", "us"),
    partitives=words(PARTITIVES),
    singular=words(SINGULAR),
    counting=words(NUMERALS, "autre autres"),
    several=words("plusieurs certains certaines beaucoup d'autres"),
    genitives=words("de d' du des"),
    owning=words("du des"),
    anyone=words("source homme femme responsable interlocuteur interlocutrice témoin proche cadre"),
    joins=words("pour aux à au sur"),
    conjunction="et",
    title_complements=words(TITLE_COMPLEMENTS),
    temporal=words(TEMPORAL),
    dating=words("dernier prochain le ce début fin mi"),
    letters=words("à a y ô"),
    proclitics=words(PROCLITICS),
    enclitics=ENCLITICS,
    genders_of_articles=GENDERS_OF_ARTICLES,
    inverts=True,
    inserts=True,
    adjectives_follow=True,
    names_follow=True,
    plain_titles=True,
)
