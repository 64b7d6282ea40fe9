"""Words that stand in and around names. All in lower case, without full stops."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Stand before a name and are no part of it.
HONORIFICS = _words(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron rev reverend fr father sister brother "
    "rabbi imam sheikh shaikh sheik hon herr frau monsieur madame señor señora sr sra don doña"
)
# Stand after a name and are no part of the family name.
SUFFIXES = _words("jr sr ii iii iv phd md mp qc kc obe cbe esq")
# Belong to the family name that follows them.
PARTICLES = _words(
    "al el ul bin bint ibn ben abu abd de del della di da das do dos du des la las le los van von der den ten ter zu "
    "zum zur af av y e st san santa mac o"
)
# Of these the key of a name keeps nothing: the same name is written with and without them.
ARTICLES = frozenset(("al", "el", "ul", "as", "ash", "ad", "ar", "an"))
# Letters that decomposing leaves as they are, and what they are written as in ASCII.
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})

# Given names that are nearly always a man's, or a woman's. Membership settles which pronoun may stand for the person.
MALE = _words(
    "john james robert michael william david richard joseph thomas charles donald barack joe george paul mark steven "
    "andrew kenneth kevin brian edward ronald timothy jason jeffrey ryan gary nicholas eric jonathan stephen larry "
    "justin scott brandon benjamin samuel gregory frank patrick raymond jack dennis jerry tyler aaron henry douglas "
    "peter adam nathan zachary walter harold carl jeremy gerald keith roger arthur lawrence albert bernie mike mitt "
    "tim ted marco vladimir sergei sergey dmitry ivan boris bashar mohammed muhammad mohamed ahmed ali hassan hussein "
    "omar abdullah ibrahim mahmoud benjamin binyamin yitzhak shimon emmanuel françois nicolas jean pierre jacques "
    "angelo antonio carlos josé juan luis pedro miguel manuel francisco javier hans klaus jürgen wolfgang olaf frank "
    "matteo silvio giuseppe recep narendra rahul imran nawaz xi hu elon bill jeff tony gordon nigel ed nick rand ben "
    "chris dan jim bob tom greg phil matt josh kofi ban antónio viktor volodymyr petro lech donald jens anders"
)
FEMALE = _words(
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa margaret betty sandra ashley "
    "dorothy kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia "
    "kathleen amy shirley angela helen anna brenda pamela nicole ruth katherine samantha christine emma catherine "
    "debra virginia rachel carolyn janet maria heather diane julie joyce victoria kelly christina joan evelyn lauren "
    "judith olivia frances martha cheryl megan andrea hannah hillary condoleezza madeleine angela ursula christine "
    "marine ségolène theresa nicola teresa melania ivanka kellyanne jill kamala nikki tulsi elena sonia indira "
    "benazir aung cristina dilma michelle fatima aisha leila yulia svetlana natalia olga irina ekaterina tatiana "
    "giorgia sanna mette erna jacinda julia gillian penny sheikha loretta janet susan samantha valerie"
)
