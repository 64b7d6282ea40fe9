"""NewsML 1.x: what holds for all items, whatever the dialect, and what hostile ones come to."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.story import PubStatus, Story, to_json
from articles.wire import Hints, WireError, detect, newsml_1_2, parse, stable
from tests.wire.hostile import SECONDS

IDENTIFIER = """<Identification><NewsIdentifier><ProviderId>coastwire.example</ProviderId><DateId>20240305</DateId>
<NewsItemId>CW-0420</NewsItemId><RevisionId PreviousRevision="0" Update="{update}">{revision}</RevisionId>
<PublicIdentifier>urn:newsml:coastwire.example:20240305:CW-0420:{revision}{end}</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><Status FormalName="{status}"/></NewsManagement>"""
LONG = 1_000_000


def document(inside: str, *, revision: int = 1, update: str = "N", status: str = "Usable") -> bytes:
    end = "" if update == "N" else update
    head = IDENTIFIER.format(revision=revision, update=update, end=end, status=status)
    return f"<NewsML Version='1.2'><NewsItem>{head}{inside}</NewsItem></NewsML>".encode()


def component(text: str = "<p>The ferry sails.</p>", lines: str = "<HeadLine>Ferry</HeadLine>", more: str = "") -> str:
    content = f"<ContentItem><MediaType FormalName='Text'/><DataContent>{text}</DataContent></ContentItem>"
    return f"<NewsComponent><NewsLines>{lines}</NewsLines>{more}{content}</NewsComponent>"


def in_language(language: str, text: str) -> str:
    return component(f"<p>{text}</p>").replace("<NewsComponent>", f"<NewsComponent xml:lang='{language}'>", 1)


def read(data: bytes) -> Story:
    (story,) = parse(data, "newsml_1_2").stories
    return story


@pytest.mark.parametrize(
    ("data", "is_newsml"),
    [
        (b"<NewsML><NewsItem/></NewsML>", True),
        (b'\n<?xml version="1.0"?>\n<!-- made by hand -->\n<n:NewsML xmlns:n="urn:x"/>', True),
        (b'<!DOCTYPE NewsML SYSTEM "x.dtd" [ <!ENTITY % n SYSTEM "n.dtd"> %n; ]><NewsML/>', True),
        ("<NewsML/>".encode("utf-16"), True),
        (b"<newsItem guid='x'/>", False),
        (b"<newsMessage/>", False),
        (b"<nitf><NewsML/></nitf>", False),
        (b"NewsML", False),
        (b"", False),
    ],
)
def test_it_is_told_by_its_root(data: bytes, is_newsml: bool) -> None:
    assert newsml_1_2.sniff(data) is is_newsml


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_are_a_story_or_refused(data: bytes) -> None:
    newsml_1_2.sniff(data)
    with pytest.raises(WireError):
        newsml_1_2.parse(data, Hints())


def test_every_revision_is_the_same_story() -> None:
    first = read(document(component()))
    second = read(document(component("<p>It does not.</p>"), revision=2))
    kill = read(document("", revision=2, update="A", status="Canceled"))
    assert [story.guid[-3:] for story in (first, second, kill)] == ["0:1", "0:2", ":2A"]
    assert len({stable(story).guid for story in (first, second, kill)}) == 1
    assert (first.version, second.version, kill.version) == ("1", "2", "2")
    assert (kill.pubstatus, kill.headline, kill.body) == (PubStatus.CANCELED, "", ())


def test_a_public_identifier_without_a_revision_stays_as_it_is() -> None:
    assert read(document(component()).replace(b"CW-0420:1<", b"CW-0420<")).guid == (
        "urn:newsml:coastwire.example:20240305:CW-0420"
    )


def test_an_item_of_several_languages_keeps_its_ids_when_it_loses_one() -> None:
    german, french = in_language("de", "Die Fähre fährt."), in_language("fr", "Le ferry part.")
    both = parse(document(f"<NewsComponent xml:lang='de'>{german}{french}</NewsComponent>"), "newsml_1_2").stories
    assert [story.language for story in both] == ["de", "fr"]
    assert len({story.guid for story in both}) == 2
    assert read(document(f"<NewsComponent xml:lang='de'>{german}</NewsComponent>")).guid == both[0].guid
    again = parse(
        document(f"<NewsComponent xml:lang='de'>{german}{french}</NewsComponent>", revision=2), "newsml_1_2"
    ).stories
    assert [stable(story).guid for story in again] == [stable(story).guid for story in both]
    assert len({stable(story).guid for story in again}) == 2


def test_texts_of_one_language_under_headlines_of_their_own_are_stories_of_their_own() -> None:
    brief = component("<p>Ferry: sails.</p>").replace("<NewsLines>", "<Role FormalName='Brief'/><NewsLines>", 1)
    stories = parse(document(f"<NewsComponent>{component()}{brief}{brief}</NewsComponent>"), "newsml_1_2").stories
    assert [story.guid.rpartition(":")[2] for story in stories] == ["1", "brief", "brief-2"]


def test_a_derived_id_is_the_same_for_a_file_that_is_sent_again() -> None:
    once, again = (
        f"<NewsML><NewsEnvelope><TransmissionId>{sent}</TransmissionId></NewsEnvelope><NewsItem><NewsManagement>"
        f"<FirstCreated>20240305T0{sent}0000Z</FirstCreated></NewsManagement>{component()}</NewsItem></NewsML>".encode()
        for sent in (1, 2)
    )
    assert read(once).guid == read(again).guid
    assert read(once).guid != read(once.replace(b"Ferry", b"Fairy")).guid


def test_what_the_envelope_says_is_said_of_each_item() -> None:
    item = document(
        component(more="<DescriptiveMetadata><Property FormalName='Keyword' Value='sea'/></DescriptiveMetadata>")
    )
    inside = item.decode().partition("<NewsML Version='1.2'>")[2].removesuffix("</NewsML>")
    other = inside.replace("CW-0420", "CW-0421").replace("Value='sea'", "Value='land'")
    envelope = (
        "<NewsEnvelope><SentFrom><Party FormalName='Coast Wire'/></SentFrom><Priority FormalName='2'/></NewsEnvelope>"
    )
    first, second = parse(f"<NewsML>{envelope}{inside}{other}</NewsML>".encode()).stories
    assert (first.urgency, second.urgency, first.source, second.source) == (2, 2, "Coast Wire", "Coast Wire")
    assert (first.keywords, second.keywords) == (("sea",), ("land",))


def test_an_item_inside_a_component_is_an_item() -> None:
    inner = document(component()).decode().removeprefix("<NewsML Version='1.2'>").removesuffix("</NewsML>")
    outer = inner.replace("CW-0420", "CW-0001").partition("<NewsComponent>")[0]
    reading = parse(f"<NewsML>{outer}<NewsComponent>{inner}</NewsComponent></NewsItem></NewsML>".encode())
    assert [type(item).__name__ for item in reading.items] == ["NoStory", "Story"]
    assert reading.stories[0].guid.endswith("CW-0420:1")


@pytest.mark.parametrize(
    ("line", "place", "credit"),
    [
        ("STOCKHOLM, Aug 29, 2014 (AFP) -", "STOCKHOLM", "AFP"),
        ("Paris, 9 déc 2018 (AFP) -", "Paris", "AFP"),
        ("Kiev (Ukraine), 25-11-2023 (A F P) -", "Kiev (Ukraine)", "A F P"),
        ("Nicosia (Cyprus)", "Nicosia (Cyprus)", ""),
        ("WASHINGTON, D.C., July 23", "WASHINGTON, D.C.", ""),
        ("GREENWICH, Conn.", "GREENWICH, Conn.", ""),
        ("Nueva Delhi, 21 ene (EFE).-", "Nueva Delhi", "EFE"),
        ("20240305T101000Z", "", ""),
        ("(Reuters) -", "", "Reuters"),
        ("Malmö /TT/", "Malmö", "TT"),
        ("SANTA MARIA, May 12 -", "SANTA MARIA", ""),
        ("KARLSKRONA/ÖLAND", "KARLSKRONA/ÖLAND", ""),
    ],
)
def test_a_dateline_gives_the_place(line: str, place: str, credit: str) -> None:
    story = read(document(component(lines=f"<HeadLine>Ferry</HeadLine><DateLine>{line}</DateLine>")))
    assert (story.dateline, story.credit) == (place, credit)


@pytest.mark.parametrize(
    "last",
    ["ab/de", "prm-sr/jah", "هو/ماب/ب ق", "hmw", "==Kyodo", "(AFP)", "ends", "(Ende) ab/cd", "AB (CD) // EF", "-0-"],
)
def test_a_sign_off_is_for_staff(last: str) -> None:
    story = read(document(component(f"<p>The ferry sails.</p><p>{last}</p>")))
    assert (story.text, story.ednote) == ("The ferry sails.", last)


@pytest.mark.parametrize(
    "last",
    ["He left.", "Ann Lee reported from Port Ellery/Scotia.", "No", "2/3", "It ends", "More info", "A ship (old)"],
)
def test_a_last_paragraph_that_may_be_the_storys_stays(last: str) -> None:
    assert read(document(component(f"<p>The ferry sails.</p><p>{last}</p>"))).body[-1].text == last


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("One line.\nAnother line.", ["One line.", "Another line."]),
        ("A block\nof lines.\n\n- one\n- two\n\nThe end.", ["A block of lines.", "- one", "- two", "The end."]),
        (
            "   The first line of hard-wrapped copy goes on and on until it is\n"
            "full and so the sentence ends in the next one. The third of them\n"
            "   begins a paragraph, which the agency tells by an indent as on a\n"
            "telex of old.",
            [
                "The first line of hard-wrapped copy goes on and on until it is full and so the sentence ends in the next "
                "one. The third of them",
                "begins a paragraph, which the agency tells by an indent as on a telex of old.",
            ],
        ),
        (
            "   The first line of a block is\nwrapped.\n   The next begins\nso.\n\n"
            "Laid out by\n                a machine.",
            ["The first line of a block is wrapped.", "The next begins so.", "Laid out by a machine."],
        ),
        (
            "   The first paragraph is\nwrapped.\n   The next is so\ntoo.",
            ["The first paragraph is wrapped.", "The next is so too."],
        ),
        ("   A line.\nA line.\n   A line.", ["A line.", "A line.", "A line."]),
        ("<nitf><p>No body</p></nitf>", ["No body"]),
        ("<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head></body></nitf>", []),
        (
            "<body><body.head><byline>Jo</byline></body.head><body.content><p>No root</p></body.content></body>",
            ["No root"],
        ),
        ("&lt;p&gt;Escaped&lt;/p&gt;&lt;p&gt;markup&lt;/p&gt;", ["Escaped", "markup"]),
        ("&amp;lt;p&amp;gt;Twice&amp;lt;/p&amp;gt;", ["Twice"]),
        ("<![CDATA[<nitf><body><body.content><p>In a string</p></body.content></body></nitf>]]>", ["In a string"]),
        ("<![CDATA[<nitf><body><p>Not well-formed & so HTML]]>", ["Not well-formed & so HTML"]),
        ("Bread &amp;amp; butter at 5 &lt; 6", ["Bread & butter at 5 < 6"]),
    ],
)
def test_text_that_is_no_xml_has_its_paragraphs(text: str, paragraphs: list[str]) -> None:
    assert [block.text for block in read(document(component(text))).body] == paragraphs


@pytest.mark.parametrize(
    ("declared", "codec", "title"),
    [("GB2312", "gbk", "朱镕基"), ("shift-jis", "cp932", "①髙橋"), ("ISO-8859-9", "cp1254", "İzmir – “liman”")],
)
def test_the_larger_set_is_meant_by_the_name_of_the_older(declared: str, codec: str, title: str) -> None:
    document_ = component(lines=f"<HeadLine>{title}</HeadLine>")
    data = f"<?xml version='1.0' encoding='{declared}'?><NewsML><NewsItem>{document_}</NewsItem></NewsML>".encode(codec)
    assert read(data).headline == title


def test_a_headline_that_was_escaped_once_too_often_is_read() -> None:
    story = read(document(component(lines="<HeadLine>Bread &amp;amp; wine &amp;#8211; R&amp;D; AT&amp;T</HeadLine>")))
    assert story.headline == "Bread & wine – R&D; AT&T"


def test_the_caption_of_a_main_picture_is_no_story() -> None:
    text = component().replace("<NewsLines>", "<Role FormalName='Main Text'/><NewsLines>", 1)
    caption = component("<p>A ship.</p>", "").replace(
        "<NewsLines>", "<Role FormalName='Picture Caption'/><NewsLines>", 1
    )
    picture = f"<NewsComponent><NewsLines><HeadLine>Ship</HeadLine></NewsLines>{caption}</NewsComponent>"
    assert read(document(f"<NewsComponent>{text}{picture}</NewsComponent>")).text == "The ferry sails."


def test_one_of_several_forms_of_a_text_is_taken() -> None:
    plain = "<ContentItem><Format FormalName='Text'/><DataContent>Ferry.</DataContent></ContentItem>"
    xhtml = "<ContentItem><Format FormalName='XHTML'/><DataContent><p>The <b>ferry</b>.</p></DataContent></ContentItem>"
    inside = f"<NewsComponent><NewsLines><HeadLine>Ferry</HeadLine></NewsLines>{plain}{xhtml}</NewsComponent>"
    assert read(document(inside)).text == "The ferry."


def test_topics_of_the_document_name_its_subjects() -> None:
    topics = (
        "<TopicSet><Topic Duid='t1'><TopicType FormalName='Company'/><FormalName Scheme='Tick'>FGB</FormalName>"
        "<Description>Fogbell Plc</Description></Topic></TopicSet>"
    )
    about = "<DescriptiveMetadata><TopicOccurrence Topic='#t1'/></DescriptiveMetadata>"
    data = document(component(more=about)).replace(b"<NewsItem>", topics.encode() + b"<NewsItem>", 1)
    assert [(one.code, one.name) for one in read(data).subjects] == [("FGB", "Fogbell Plc")]


def test_no_control_character_reaches_a_field() -> None:
    bad = "a\x01\x7f\x84\x96\ufeffb"
    lines = "".join(
        f"<{name}>{bad}</{name}>" for name in ("HeadLine", "ByLine", "SlugLine", "KeywordLine", "CreditLine")
    )
    note = f"<NewsLine><NewsLineType FormalName='AdvisoryLine'/><NewsLineText>{bad}</NewsLineText></NewsLine>"
    story = read(document(component(f"<p>{bad}</p>", lines=lines + note)))
    said = [value for value in to_json(story).values() if isinstance(value, str)]
    assert story.headline
    for text in (*said, *story.keywords, *(block.text for block in story.body)):
        assert not [char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Cs"} and char != "\n"], text


@pytest.mark.parametrize(
    "data",
    [
        b"<NewsML>" + b"<NewsItem/>" * 190_000 + b"</NewsML>",
        document("<NewsComponent>" * 100_000),
        document("<NewsComponent>" + "<NewsComponent/>" * 190_000 + "</NewsComponent>"),
        document(component("<p>x</p>" * 90_000)),
        document(component("x\n" * LONG)),
        document(component("&lt;b" * 100_000)),
        document(component("<nitf>" + "<body>" * 100_000)),
        document(component(lines="<KeywordLine>" + "a;" * LONG + "</KeywordLine>")),
        *(
            document(component(f"<p>{char * LONG}</p>", lines=f"<HeadLine>{char * LONG}</HeadLine>"))
            for char in "(.-/a"
        ),
        *(document(component(lines=f"<DateLine>{char * LONG}</DateLine>")) for char in "(-,0"),
        *(document("").replace(b"CW-0420", char * LONG) for char in (b".", b":", b"1")),
        b"<NewsML>" + b"\x00" * LONG,
        b"<NewsML>" + b"<NewsItem>" * 199_000,
        b"<NewsML " * 100_000 + b"<NewsItem>",
        b"<!DOCTYPE NewsML [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'><!ENTITY c '&b;&b;'>]>"
        + document(component("<p>&c;</p>")),
    ],
)
def test_hostile_input_ends_soon(data: bytes) -> None:
    started = time.process_time()
    try:
        newsml_1_2.parse(data, Hints())
    except WireError as error:
        assert error.format == "newsml_1_2"
    assert time.process_time() - started < SECONDS


def test_no_file_of_the_machine_is_read() -> None:
    data = b"<!DOCTYPE NewsML [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>" + document(component("<p>a&x;b</p>"))
    assert read(data).text == "a&x;b"


def test_a_kill_counts_whatever_is_wrong_with_its_text() -> None:
    deep = component("<b>" * 230 + "x" + "</b>" * 230)
    with pytest.raises(WireError, match=r"CW-0420:1: the body has more than"):
        parse(document(deep))
    assert read(document(deep, status="Canceled")).pubstatus == PubStatus.CANCELED
    large = "<NewsComponent>" + "<NewsComponent/>" * 20_000 + "</NewsComponent>"
    assert read(document(large, status="Withheld")).pubstatus == PubStatus.WITHHELD


def test_a_document_without_items_holds_none() -> None:
    assert detect(b"<NewsML/>") == "newsml_1_2"
    with pytest.raises(WireError, match="it holds no item"):
        parse(b"<NewsML/>")
