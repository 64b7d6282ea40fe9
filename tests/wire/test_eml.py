"""Mail: told from other text by its head, and read whatever its parts and headers look like."""

import base64
import contextlib
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.story import Story
from articles.wire import Hints, NoStory, WireError, detect, eml, parse
from tests.wire.hostile import SECONDS

HEAD = "From: Ida Stone <ida@harbour.example>\nSubject: Harbour reopens\nDate: Tue, 4 May 2021 09:30:00 +0200\n"
TEXT = "The harbour reopened on Monday, the port said.\n"


def read(data: str | bytes) -> Story:
    reading = parse(data.encode() if isinstance(data, str) else data)
    assert reading.format == "eml"
    (story,) = reading.stories
    return story


@pytest.mark.parametrize(
    "data",
    [
        f"{HEAD}\n{TEXT}",
        f"\r\n   \r\n{HEAD}\n{TEXT}",
        f"\ufeff{HEAD}\n{TEXT}",
        f"From ida@harbour.example Tue May  4 09:30:00 2021\n{HEAD}\n{TEXT}",
        f"Received: from a by b;\n Tue, 4 May 2021\nMessage-ID: <a@b>\n\n{TEXT}",
        f"Return-Path: <a@b.example>\nMIME-Version: 1.0\n\n{TEXT}",
    ],
)
def test_a_mail_is_told_by_its_head(data: str) -> None:
    assert detect(data.encode()) == "eml"


@pytest.mark.parametrize(
    "data",
    [
        f"Date: 3 May 2021\nSubject: Harbour reopens\n\n{TEXT}",
        f"Source: Harbour\nMEDIA RELEASE SW1\nHarbour reopens\n\n{TEXT}",
        f"From: our correspondent\nDate: 3 May 2021\n\n{TEXT}",
        f"From: ida@harbour.example\n\n{TEXT}",
        f"Harbour reopens\n{HEAD}\n{TEXT}",
        "",
    ],
)
def test_a_page_that_begins_with_fields_is_no_mail(data: str) -> None:
    assert not eml.sniff(data.encode())


def test_the_guid_of_a_mail_without_one_is_the_same_when_it_is_sent_again() -> None:
    first = read(f"{HEAD}\n{TEXT}")
    again = read(
        f"Received: from a by b; Tue, 4 May 2021 11:00:00 +0200\n{HEAD.replace('Subject: ', 'Subject: Fwd: ')}\n{TEXT}"
    )
    assert again.guid == first.guid
    assert read(HEAD.replace("reopens", "closes") + f"\n{TEXT}").guid != first.guid


def test_an_answer_takes_nobodys_place() -> None:
    story = read(f"{HEAD}Message-ID: <b@harbour.example>\nIn-Reply-To: <a@harbour.example>\n\n{TEXT}")
    assert (story.guid, story.supersedes) == ("b@harbour.example", ())


@pytest.mark.parametrize(
    ("sender", "byline", "source", "credit"),
    [
        ("Ida Stone <ida@harbour.example>", "Ida Stone", "Ida Stone", ""),
        ('"Stone, Ida" <ida@harbour.example>', "Ida Stone", "Ida Stone", ""),
        ("Ida Stone via Desk <ida@harbour.example>", "Ida Stone", "Ida Stone", ""),
        ("Ida Stone <newsroom@harbour.example>", "", "Ida Stone", ""),
        ("Port Ministry <ida@port.example>", "", "Port Ministry", ""),
        ("Reuters News <x@reuters.example>", "", "Reuters News", ""),
        ("Reuters <x@reuters.example>", "", "Reuters", "Reuters"),
        ("ida@harbour.example", "", "ida@harbour.example", ""),
    ],
)
def test_the_sender_is_the_byline_where_it_is_a_person(sender: str, byline: str, source: str, credit: str) -> None:
    story = read(f"From: {sender}\nSubject: Harbour reopens\n\n{TEXT}")
    assert (story.byline, story.source, story.credit) == (byline, source, credit)


def test_the_receiver_knows_who_sends() -> None:
    (story,) = parse(f"{HEAD}\n{TEXT}".encode(), hints=Hints("Harbour News")).stories
    assert (story.byline, story.source) == ("Ida Stone", "Harbour News")


@pytest.mark.parametrize("prefix", ["Re: ", "FW: Re: ", "[desk] AW[2]: ", "WG: ", "Fwd: [all] "])
def test_what_programs_put_before_the_subject_is_no_headline(prefix: str) -> None:
    assert read(HEAD.replace("Subject: ", f"Subject: {prefix}") + f"\n{TEXT}").headline == "Harbour reopens"


@pytest.mark.parametrize(
    ("charset", "codec"),
    [
        ("utf-8", "utf-8"),
        ("us-ascii", "utf-8"),
        ("iso-8859-1", "cp1252"),
        ("iso-8859-2", "utf-8"),
        ("utf-8", "cp1252"),
        ("rot13", "cp1252"),
        ("utf-16", "utf-16"),
        ("utf-7", "utf-7"),
    ],
)
def test_the_bytes_are_believed_before_the_charset(charset: str, codec: str) -> None:
    text = base64.encodebytes("Das Café am Hafen hat wieder geöffnet – endlich.".encode(codec)).decode()
    head = f"{HEAD}Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: base64\n"
    assert read(f"{head}\n{text}").text == "Das Café am Hafen hat wieder geöffnet – endlich."


def test_a_mail_that_holds_a_mail_alone_is_that() -> None:
    story = read(f"{HEAD}Content-Type: message/rfc822\n\nFrom: Ben\nSubject: The harbour\n\n{TEXT}")
    assert (story.headline, story.text) == ("Harbour reopens", TEXT.strip())


def test_a_mail_with_a_picture_alone_is_no_story() -> None:
    with pytest.raises(NoStory, match=r"attachments alone: Attached: a.png \(1 kB\)"):
        parse(f"{HEAD}Content-Type: image/png\nContent-Disposition: attachment; filename=a.png\n\nx\n".encode())


def test_several_envelopes_of_a_mail_are_several_stories() -> None:
    text = "".join(f"ZCZC CPA\n#Slug{n}\n$Story number {n} of the day\n%A\n{TEXT}NNNN\n" for n in (1, 2))
    reading = parse(f"{HEAD}Message-ID: <a@harbour.example>\n\n{text}".encode())
    assert [story.headline for story in reading.stories] == ["Story number 1 of the day", "Story number 2 of the day"]
    assert [story.guid for story in reading.stories] == ["a@harbour.example", "a@harbour.example#2"]


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(head: bytes, text: bytes) -> None:
    for item in eml.parse(HEAD.encode() + head + b"\n\n" + text, Hints()):
        assert isinstance(item, Story | WireError)


@given(
    st.text(alphabet='<>()@"\\\\,;:=?.a \\t', max_size=120),
    st.sampled_from(["From", "Date", "Content-Type", "Message-ID"]),
)
def test_any_header_is_read_or_passed_over(value: str, name: str) -> None:
    for item in eml.parse(f"{name}: {value}\n{HEAD}\n{TEXT}".encode(), Hints()):
        assert isinstance(item, Story | WireError)


ATTACHED = (
    "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nPlease see attached.\n--b\n"
    "Content-Type: {kind}\nContent-Disposition: attachment; filename=a\nContent-Transfer-Encoding: base64\n\n{file}--b--\n"
)
NITF = (
    "<nitf><body><body.head><hedline><hl1>Dock opens</hl1></hedline></body.head>"
    "<body.content><p>It did.</p></body.content></body></nitf>"
)
LONG = "The third dry dock of Port Amity opened on Monday, a year later than planned, the port said."


def attached(kind: str, file: str) -> bytes:
    return (HEAD + ATTACHED.format(kind=kind, file=base64.encodebytes(file.encode()).decode())).encode()


@pytest.mark.parametrize(
    ("kind", "file", "format"),
    [
        ("application/xml", NITF, "nitf"),
        ("application/octet-stream", NITF, "nitf"),
        ("text/plain", f"Dock opens\n\n{TEXT}", "page"),
    ],
)
def test_a_mail_that_only_carries_a_story_is_that_story(kind: str, file: str, format: str) -> None:
    reading = parse(attached(kind, file))
    (story,) = reading.stories
    assert (reading.format, story.headline) == (format, "Dock opens")
    assert story.ednote.startswith("Please see attached.\nAttached: a")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"Harbour reopens", b"Embargoed until Monday"),
        (b"see attached", b"find attached a story, embargoed until noon"),
    ],
)
def test_a_mail_that_must_wait_does_not_hand_out_what_it_carries(old: bytes, new: bytes) -> None:
    with pytest.raises(NoStory):
        parse(attached("application/xml", NITF).replace(old, new))


def test_a_mail_in_a_file_of_a_mail_is_not_opened() -> None:
    with pytest.raises(NoStory):
        parse(attached("application/octet-stream", f"{HEAD}\n{TEXT}"))


def test_a_forward_that_is_quoted_is_read() -> None:
    quoted = f"Begin forwarded message:\n\nFrom: Port <p@port.example>\nSubject: Dock\n\n{TEXT}\nIt is large.\n"
    text = "".join(f"> {line}\n" for line in quoted.split("\n"))
    assert read(HEAD.replace("Subject: ", "Subject: Fwd: ") + f"\n{text}").text == f"{TEXT}\nIt is large."


def test_the_marks_of_bold_text_are_none_of_it() -> None:
    story = read(f"{HEAD}\n** Dock opens today\n------------\n\n*By Ida Stone*\n\n{LONG}\n\n5 * 5 is *not* 20.\n")
    assert (story.headline, story.byline) == ("Dock opens today", "Ida Stone")
    assert story.text == f"{LONG}\n\n5 * 5 is not 20."


def test_what_hands_the_story_over_is_a_note() -> None:
    story = read(
        f"{HEAD}\nMorning,\n\nHere is the harbour story.\n\nDock opens again today\n\n{LONG}\n\nIda Stone\nReporter\n"
    )
    assert (story.headline, story.text) == ("Dock opens again today", LONG)
    assert story.ednote == "Morning,\nHere is the harbour story."


def test_what_a_list_adds_is_no_copy() -> None:
    assert read(f"{HEAD}\n{TEXT}\nIt is large.\n{'_' * 40}\npress mailing list\n").text == f"{TEXT}\nIt is large."


MULTIPART = "Content-Type: multipart/mixed; boundary=b\n\n"
HOSTILE = {
    "lines": f"{HEAD}\n" + "a\n" * 2_000_000,
    "text": f"{HEAD}\n" + "a " * 2_500_000,
    "headers": HEAD + "X-A: b\n" * 190_000 + f"\n{TEXT}",
    "folded": HEAD + " b\n" * 190_000 + f"\n{TEXT}",
    "parts": HEAD + MULTIPART + "--b\n\na\n" * 60_000,
    "some parts": HEAD + MULTIPART + "--b\n\na\n" * 1_900,
    "nested": HEAD + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(100_000)),
    "nested a little": HEAD
    + "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(19))
    + "\n"
    + "a\n" * 190_000,
    "comments": f"From: a@b.example {'(' * 5_000_000}\nSubject: a\n\n{TEXT}",
    "words": f"From: a@b.example\nSubject: {'=?utf-8?q?a?= ' * 300_000}\n\n{TEXT}",
    "addresses": f"From: a@b.example\nSubject: a\nTo: {'a@b.example,' * 400_000}\n\n{TEXT}",
    "parameters": f"From: a@b.example\nSubject: a\nContent-Type: text/plain; {'a*0*=x; ' * 600_000}\n\n{TEXT}",
    "quotes": f"{HEAD}\n" + "> a\n" * 9_000,
    "attributions": f"{HEAD}\n" + f"On {'a' * 190}\n" * 4_900,
    "marks": f"{HEAD}\n" + "*a b " * 190_000,
    "heads": f"{HEAD}\n" + "From: a\nTo: b\n" * 4_900,
    "elements": f"{HEAD}Content-Type: text/html\n\n" + "<div>" * 1_000_000,
    "tags": f"{HEAD}Content-Type: text/html\n\n" + "<div " * 1_000_000,
    "line ends": f"{HEAD}Content-Type: text/html\n\n" + "<p>a<br>b" * 4_900,
    "prefixes": f"From: a@b.example\nSubject: {'Re: ' * 1_000_000}\n\n{TEXT}",
    "mails": f"From a@b.example Tue May  4 09:30:00 2021\n{HEAD}\n{TEXT}\n" * 20_000,
    "punycode": f"{HEAD}Content-Type: text/plain; charset=punycode\n\n" + "a-" * 100_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mail_takes_no_longer(name: str) -> None:
    data = HOSTILE[name].encode()
    started = time.process_time()
    with contextlib.suppress(WireError):
        parse(data, "eml")
    assert time.process_time() - started < SECONDS
