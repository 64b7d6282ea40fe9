"""The language of a text that does not say its own."""

import pytest

from articles.wire._languages import guess


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The minister said that the harbour would be open to all ships by Monday, and that it was not too early.",
            "en",
        ),
        ("Der Minister sagte, dass der Hafen für alle Schiffe bis Montag offen sei und es nicht zu früh ist.", "de"),
        ("Le ministre a dit que le port est ouvert à tous les navires et que ce ne sont pas les premiers.", "fr"),
        ("El ministro dijo que el puerto se abre para todos los barcos y que no es la primera vez que lo hace.", "es"),
        ("Il ministro ha detto che il porto è aperto a tutte le navi e lo ha fatto per la prima volta.", "it"),
        ("Minister powiedział, że port jest otwarty dla statków i to nie jest po raz pierwszy od roku.", "pl"),
        ("Ministr uvedl, že přístav je otevřený pro lodě a že to není podle něj poprvé.", "cs"),
        ("Ministar je kazao da će luka biti otvorena za sve brodove i da to nije prvi put.", "hr"),
        ("A miniszter szerint a kikötő már nyitva van az összes hajónak, és ez nem az első eset.", "hu"),
        ("Министр сказал, что порт открыт для всех судов.", "ru"),
        ("部長表示，港口將對所有船隻開放。", "zh"),
        ("大臣は、港はすべての船に開かれると述べた。", "ja"),
        ("وزیر نے کہا کہ بندرگاہ تمام جہازوں کے لیے کھلی ہے اور یہ پہلی بار نہیں ہے۔", "ur"),
        ("وزیر گفت که بندر برای همه کشتی‌ها باز است و گفتگو با گمرک پایان یافته، پیش از چهارشنبه.", "fa"),
        ("قال الوزير إن الميناء مفتوح لجميع السفن وليست هذه المرة الأولى.", "ar"),
        ("Міністр заявив, що порт відкритий для всіх суден і це не вперше.", "uk"),
        ("Министърът каза, че пристанището е отворено за всички кораби и това не е за първи път.", "bg"),
        ("Министар је изјавио да ће лука бити отворена за све бродове, рекао је њен члан.", "sr"),
        ("Boats ASA posted a profit.", "en"),
        ("Łódź 24 a", ""),
        ("xyzzy", ""),
        ("", ""),
    ],
)
def test_the_language_is_guessed_or_left_open(text: str, language: str) -> None:
    assert guess(text) == language
