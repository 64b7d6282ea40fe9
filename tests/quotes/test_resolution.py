"""Who a mention means, and who speaks where the sentence around a quotation does not say it."""

import pytest

from articles.quotes import extract


def speakers(text: str) -> list[tuple[str, str]]:
    """Words and speaker of each quotation; the speaker is empty where nobody speaks."""
    return [(one.text.rstrip(",.?!"), one.speaker.label if one.speaker else "") for one in extract(text)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“I lit it myself that night,” said the keeper, Oddny Krag.", "Oddny Krag"),
        ("The mayor of Sorrel, Graça Penedo, told reporters the road was “gone for good”.", "Graça Penedo"),
        (
            "“They clap and cross the street,” said its founder, Italian ex-professional Dario Benvenuti.",
            "Dario Benvenuti",
        ),
        ("Its deputy, the hydrologist Piet van Aswegen, was blunt. “We lost the dam,” he said.", "Piet van Aswegen"),
        ("Another official, from the ministry, put it differently: “They are waiting for a call.”", "Another official"),
        ("Bob Cole met the mayor. Ann Lee shook her head. “We will not pay for that.”", "Ann Lee"),
        ("Willem Okker lost the match. “You can call it arrogance,” the Dutchman said.", "Willem Okker"),
        ("Rosa Quintela wrote to the club. “I am too old for this game,” the 46-year-old said.", "Rosa Quintela"),
        ("OSLO, March 4 (Norpress) - Halden Oil shut a well. “We regret it deeply,” the company said.", "Halden Oil"),
        ("Park Min-ho spoke. “We go,” Democratic Union leader Park said.", "Park Min-ho"),
        ("“It spreads by touch,” oncologist Gabriela Sousa said.", "Gabriela Sousa"),
        ("The vicar, Fr. Tom Dunne, wept. “They took the bell,” Fr. Dunne said.", "Tom Dunne"),
        ("“We leave on Monday,” former secretary of state Ann Holt said.", "Ann Holt"),
        ("London-based Halden Oil shut a well. “We regret it deeply,” it said.", "Halden Oil"),
        ("Marty West, a professor, flew west. “It is a great change,” West said.", "Marty West"),
        (
            "Sen. Richard Dunne (D-Ill.), noting the size of it, said, “Let me tell you, he has a list.”",
            "Richard Dunne",
        ),
        (
            "Ann Holt tweeted, “The house passes a bill.” This sort of view, Norpress claimed, breaks its code.",
            "Ann Holt",
        ),
        ("“We go home tomorrow.” — Ann Lee, mayor of Sorrel", "Ann Lee"),
        ("Bob Cole met the mayor.\n\n“I never liked the place.”\n\n— Ann Lee, on the radio", "Ann Lee"),
        ("British leader Theresa May came to Paris. May said the deal was “close to done”.", "Theresa May"),
    ],
)
def test_the_speaker_is_the_one_that_a_reader_would_name(text: str, speaker: str) -> None:
    """One rule of the language each."""
    assert speakers(text)[-1][1] == speaker


def test_unnamed_sources_stay_distinct() -> None:
    """ "One of the people" is neither the people nor the other official."""
    text = (
        "Three people briefed on the talks said the price was “agreed”. “It is a matter of days,” one of the people said. "
        "A second official was less sure. “Nothing is signed yet,” the second official said."
    )
    assert [speaker for _, speaker in speakers(text)] == [
        "Three people briefed on the talks", "one of the people", "A second official",
    ]  # fmt: skip


def test_a_pronoun_means_whom_the_paragraph_is_about() -> None:
    """Not whoever spoke in the paragraph before."""
    text = (
        "“Neither side can afford to win,” Priyanka Menon said.\n\n"
        "In the terminal, Ngozi Adeyemi was trying to get to Lagos. “I am angry with the desk,” she said."
    )
    assert speakers(text)[-1] == ("I am angry with the desk", "Ngozi Adeyemi")


def test_who_asks_is_not_who_answers() -> None:
    """The one asked is the subject, also where the asker stands nearer."""
    text = "Zoran Havel came out. Asked by a journalist whether he would resign, he said: “Ask me when they fail.”"
    assert speakers(text) == [("Ask me when they fail", "Zoran Havel")]


def test_an_office_is_no_second_name_for_somebody_else() -> None:
    """“The judge” is not the lawyer spoken of before."""
    text = "Naomi Feld spoke for an hour. “That will do for today,” the judge said."
    assert speakers(text) == [("That will do for today", "the judge")]


def test_what_somebody_owns_or_employs_is_not_them() -> None:
    """“Her lawyer” is somebody else."""
    text = "Katrien Wouters did not attend. “She is tired of all this,” her lawyer said."
    assert speakers(text) == [("She is tired of all this", "her lawyer")]


def test_spaced_guillemets_open_and_close_by_their_form() -> None:
    """In French white space stands inside the marks."""
    text = "« Nous attendons », a dit le maire, puis : « Et nous verrons »."
    assert [one.text for one in extract(text, "fr")] == ["Nous attendons", "Et nous verrons"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“We go,” said Ann Lee, the mayor of Sorrel.", "mayor of Sorrel"),
        ("“We go,” said Ann Lee, the cook, who left.", "cook"),
        ("“We go,” said Ann Lee, 46, a farmer from Sorrel.", "farmer from Sorrel"),
        ("The headmistress, Ann Lee, was calm. “We go now,” she said.", "headmistress"),
        ("“We go,” said Ann Lee, a day after the flood.", ""),
        ("The next morning, Ann Lee, pale and tired, said: “We go now.”", ""),
    ],
)
def test_a_role_is_read_from_what_stands_beside_a_name(text: str, role: str) -> None:
    """Also where its noun is in no table; what says when is none."""
    assert [one.speaker.role for one in extract(text) if one.speaker] == [role]
