"""Which letters were meant is decided by the words they make, and where that is not clear, not at all."""

import unicodedata

import pytest

from loaders.cells import UnreadableError
from loaders.formats import open_book
from loaders.formats.old_fonts import from_tcvn3, from_vni
from loaders.formats.vietnamese import evidence, is_syllable
from tests.letters import as_cp1258, as_tcvn3
from tests.spreadsheets import write

TABLE = "Đơn vị,Tổng số hồ sơ tiếp nhận,Quá hạn\nXã Hùng Sơn,12,0\nThị trấn Anh Sơn,30,1\n"
ALPHABET = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđĂÂÊÔƠƯĐ"


def cells(content: bytes) -> list[list]:
    return open_book(content, "a.csv").sheets[0].cells


PLAIN = [line.split(",") for line in TABLE.splitlines()]


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_kind_of_unicode_is_read(code):
    assert cells(TABLE.encode(code)) == PLAIN


def test_utf_16_that_begins_with_its_high_byte_and_a_mark_is_read():
    assert cells(b"\xfe\xff" + TABLE.encode("utf-16-be")) == PLAIN


@pytest.mark.parametrize(
    ("content", "code"),
    [(as_cp1258(TABLE), "windows-1258"), (as_tcvn3(TABLE).encode("latin-1"), "TCVN3"), (TABLE.encode("utf-16-le"), "UTF-16-LE")],
    ids=["windows-1258", "TCVN3", "UTF-16"],
)
def test_what_was_assumed_is_noted(content, code):
    book = open_book(content, "a.csv")
    assert [(p.severity, p.code, p.message.values) for p in book.problems] == [("note", "encoding_assumed", {"code": code})]
    assert book.sheets[0].cells == PLAIN


def test_vni_bytes_are_read():
    assert cells("Ñôn vò,Hoà sô quaù haïn,Huyeän\n".encode("latin-1")) == [["Đơn vị", "Hồ sơ quá hạn", "Huyện"]]


def test_two_equally_likely_readings_are_refused():
    with pytest.raises(UnreadableError) as refused:
        open_book(b"A;H\xf9ng\n", "a.csv")  # Hùng in one code page, Hựng in another
    assert refused.value.code == "encoding"


@pytest.mark.parametrize("text", ["Société générale,été,déjà\n", "Größe,für,Straße\n", "año,niño,mañana,según\n"])
def test_letters_of_another_language_are_not_taken_for_vietnamese(text):
    with pytest.raises(UnreadableError):
        open_book(text.encode("cp1252"), "a.csv")
    assert cells(text.encode()) == [text.strip().split(",")]


@pytest.mark.parametrize("kind", ["xlsx", "xls", "xlsb", "ods", "html", "xml", "csv"])
def test_old_fonts_in_cells_are_put_into_unicode_and_noted(kind):
    """ư is a soft hyphen in TCVN3, which cleaning would drop."""
    grid = [["Céng hoµ x· héi chñ nghÜa ViÖt Nam"], [as_tcvn3("Trước hạn")], [as_tcvn3("Đơn vị tính: hồ sơ")], ["H40.01"]]
    book = open_book(write(kind, grid), "a.xls")
    assert [line[0] for line in book.sheets[0].cells] == [
        "Cộng hoà xã hội chủ nghĩa Việt Nam",
        "Trước hạn",
        "Đơn vị tính: hồ sơ",
        "H40.01",
    ]
    assert [(p.code, p.message.values) for p in book.problems] == [("old_font", {"font": "TCVN3"})]


def test_vni_cells_are_put_into_unicode():
    book = open_book(write("xlsx", [["Ñôn vò tieáp nhaän"], ["Hoà sô quaù haïn"], ["COÄNG HOØA XAÕ HOÄI"]]), "a.xlsx")
    assert [line[0] for line in book.sheets[0].cells] == ["Đơn vị tiếp nhận", "Hồ sơ quá hạn", "CỘNG HÒA XÃ HỘI"]
    assert [p.message.values for p in book.problems] == [{"font": "VNI"}]


@pytest.mark.parametrize(
    "texts",
    [
        ["Société générale", "été déjà", "où père né thé"],
        ["Größe", "Straße für", "über schön"],
        ["El niño", "mañana aquí", "según"],
        ["25 °C", "m²", "½", "© 2020", "® § 5"],
        ["Hùng", "Tên", "xã", "Công", "Phú"],
        ["Tổng số", "Xã Hà Tân", "Bùi Công"],
    ],
)
def test_texts_that_are_not_clearly_in_an_old_font_stay_as_they_are(texts):
    book = open_book(write("xlsx", [[text] for text in texts]), "a.xlsx")
    assert [line[0] for line in book.sheets[0].cells] == texts
    assert book.problems == ()


def test_a_text_already_in_unicode_survives_among_old_ones():
    old = [as_tcvn3(text) for text in ("Đơn vị", "Hồ sơ quá hạn", "Lĩnh vực đất đai", "Đúng hạn")]
    book = open_book(write("xlsx", [[text] for text in [*old, "Thị trấn Anh Sơn", "Công dân"]]), "a.xlsx")
    assert [line[0] for line in book.sheets[0].cells][3:] == ["Đúng hạn", "Thị trấn Anh Sơn", "Công dân"]


def test_a_text_that_may_be_old_or_not_in_a_mixed_file_is_refused_by_name():
    old = [as_tcvn3(text) for text in ("Đơn vị", "Hồ sơ quá hạn", "Lĩnh vực đất đai", "Đúng hạn")]
    with pytest.raises(UnreadableError) as refused:
        open_book(write("xlsx", [[text] for text in [*old, "Thị trấn Anh Sơn", "Hùng"]]), "a.xlsx")
    assert (refused.value.code, refused.value.text.values["text"]) == ("mixed_fonts", "Hùng")


def test_tcvn3_has_every_small_letter_and_the_capitals_without_a_tone():
    assert from_tcvn3(as_tcvn3(ALPHABET)) == ALPHABET


def test_capitals_of_a_font_of_capitals_are_capitals():
    assert from_tcvn3("CéNG HOµ X· HéI CHñ NGHÜA VIÖT NAM") == "CỘNG HOÀ Xã HỘI CHỦ NGHĨA VIỆT NAM"
    assert from_tcvn3("§éc lËp - Uû ban") == "Độc lập - Uỷ ban"


def test_vni_has_every_letter():
    marks = {"\u0300": "ø", "\u0301": "ù", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
    for letter in "aàảãáạeèẻẽéẹoòỏõóọuùủũúụyỳỷỹýỵ":
        base, *tone = unicodedata.normalize("NFD", letter)
        assert from_vni("t" + base + "".join(marks[mark] for mark in tone)) == "t" + letter
    both = dict(
        zip(
            ["aâ", "aá", "aà", "aå", "aã", "aä", "aê", "aé", "aè", "aú", "aü", "aë", "ñ", "ö", "öù", "ô", "ôø", "æ", "ó", "ò"],
            ["â", "ấ", "ầ", "ẩ", "ẫ", "ậ", "ă", "ắ", "ằ", "ẳ", "ẵ", "ặ", "đ", "ư", "ứ", "ơ", "ờ", "ỉ", "ĩ", "ị"],
            strict=True,
        )
    )
    assert {vni: from_vni(vni) for vni in both} == both


def test_a_syllable_is_told_by_its_spelling():
    for word in [
        "nghiệp",
        "quyết",
        "giải",
        "trường",
        "Thủy",
        "uỷ",
        "khuỷu",
        "quốc",
        "giếng",
        "gì",
        "xuất",
        "đường",
        "ĐẤT",
        "thuế",
        "kỳ",
    ]:
        assert is_syllable(word), word
    for word in ["ngiệp", "kà", "céng", "hoµ", "trướcc", "tieṕ́p", "nhận1", "qủả", "cế", "société", "für", "đất́", "hạtt", "tât"]:
        assert not is_syllable(word), word


def test_evidence_counts_only_words_beyond_ascii():
    found = evidence(["UBND xã Hùng Sơn – kế hoạch", "société"])
    assert (found.possible, found.impossible, found.common) == (5, 1, 2)
