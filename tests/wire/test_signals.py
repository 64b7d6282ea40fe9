"""What labels and notes say beside the text, and what in them is no label."""

import time

import pytest

from articles.story import Signal
from articles.wire import _signals
from tests.wire.hostile import SECONDS


@pytest.mark.parametrize(
    ("line", "signals"),
    [
        ("CORRECTED-Harbour opens", {Signal.CORRECTION}),
        ("Correction: Harbour opens", {Signal.CORRECTION}),
        ("REFILE", {Signal.CORRECTION}),
        ("Berichtigung: Zahl der Kutter", {Signal.CORRECTION}),
        ("RECTIFICATIF - Le port rouvre", {Signal.CORRECTION}),
        ("HARBOUR-STORM (UPDATE 2, PIX)", {Signal.UPDATE}),
        ("2nd Ld-Writethru", {Signal.UPDATE}),
        ("7thWritethru", {Signal.UPDATE}),
        ("1. Lead", {Signal.UPDATE}),
        ("Update", {Signal.UPDATE}),
        ("RPT-Harbour opens", {Signal.REPEAT}),
        ("KILL KILL KILL", {Signal.KILL}),
        ("*** ELIMINAR - ELIMINAR ***", {Signal.KILL}),
        ("Mandatory Kill", {Signal.KILL}),
        ("WITHHOLD", {Signal.HOLD}),
        ("Advisory", {Signal.ADVISORY}),
        ("UPDATE 1-CORRECTED-Harbour opens", {Signal.UPDATE, Signal.CORRECTION}),
        ("AM-Harbour, 3rd Ld-Writethru", {Signal.UPDATE}),
        ("HARBOUR-STORM (PIX, UPDATE 2, TV)", {Signal.UPDATE}),
        ("Waves hit harbour, kill two", set()),
        ("Talks fail, update expected", set()),
        ("Harbour opens", set()),
        ("Correct answer wins a prize", set()),
        ("Kill Bill returns to the harbour", set()),
        ("Withdrawn troops return", set()),
        ("Repeat offenders are jailed", set()),
        ("Neue Regierung im Amt", set()),
        ("", set()),
    ],
)
def test_labels(line: str, signals: set[Signal]) -> None:
    assert set(_signals.from_label(line)) == signals


@pytest.mark.parametrize(
    ("note", "signals"),
    [
        ("Eds: Corrects spelling of Northport in 3rd graf.", {Signal.CORRECTION}),
        ("Eds: With photos. CORRECTS day.", {Signal.CORRECTION}),
        ("Eds: Adds quotes. Changes headline.", {Signal.UPDATE}),
        ("Please kill the story slugged Harbour.", {Signal.KILL}),
        ("Do not use this story.", {Signal.KILL}),
        ("Bitte verwenden Sie die Meldung nicht.", {Signal.KILL}),
        ("Die Meldung ist hinfällig.", {Signal.KILL}),
        ("Prière de ne pas utiliser cette dépêche.", {Signal.KILL}),
        ("Please hold this story until noon.", {Signal.HOLD}),
        ("Eds: With photos.", set()),
        ("Do not use the photos after Friday.", set()),
        ("Kontaktdaten bitte nicht veröffentlichen.", set()),
        ("Bitte verwenden Sie die Fotos nicht.", set()),
        ("The name must be withheld.", set()),
        ("Photos follow. Do not use this story.", {Signal.KILL}),
        ("KILL story and photos.", {Signal.KILL}),
        ("The story tells how to correct a course.", set()),
    ],
)
def test_notes(note: str, signals: set[Signal]) -> None:
    assert set(_signals.from_note(note)) == signals


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("EMBARGOED until 1 May, 0900 GMT", True),
        ("Sperrfrist: Redebeginn", True),
        ("Sous embargo jusqu'à lundi", True),
        ("Not for publication before noon", True),
        ("Hold for release", True),
        ("Embargo on oil is lifted", False),
        ("Öl-Embargo: die Folgen", False),
        ("Embargo gegen den Nachbarn", False),
        ("Sperrfrist aufgehoben", False),
        ("Harbour opens", False),
    ],
)
def test_embargoes(text: str, said: bool) -> None:
    assert _signals.says_embargo(text) is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("(Diese Informationen sind nicht zur Veröffentlichung bestimmt)\n\nDer Bericht folgt.", True),
        ("Not for publication:", True),
        ("The following information is not for publication\nAnn Lee", True),
        ("Not for publication, he said, was his word.", False),
        ("Der Bericht ist nicht zur Veröffentlichung bestimmt gewesen.", False),
        ("", False),
    ],
)
def test_copy_for_the_desk_alone(text: str, said: bool) -> None:
    assert _signals.is_for_desk(text) is said


def test_signals_are_given_once_and_in_order() -> None:
    assert _signals.merge({Signal.KILL, Signal.UPDATE}, (Signal.UPDATE,)) == (Signal.UPDATE, Signal.KILL)


@pytest.mark.parametrize("part", ["(", ", ", "kill ", "verwenden Sie ", "do not use ", "embargo ", "-", ". ", "1st "])
def test_no_line_takes_long(part: str) -> None:
    text = part * (5_000_000 // len(part))
    started = time.process_time()
    _signals.from_label(text)
    _signals.from_note(text)
    _signals.says_embargo(text)
    _signals.is_for_desk(text)
    assert time.process_time() - started < SECONDS
