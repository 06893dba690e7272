"""How Vietnamese a text looks: the evidence by which one reading of doubtful letters is preferred to another."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_TONES = "\u0300\u0301\u0303\u0309\u0323"
# Words are what stands between spaces, digits and the punctuation that no old Vietnamese font uses for a letter.
_WORD = re.compile(r"[^\s\d!-@\[-`{-~\u00a0\u2000-\u206f]+")
_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RHYMES = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh
êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu y ych yêm yên yêng yêt yêu ynh yt o oa oac oach oai oam
oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn
ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt
uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
"""
_BEFORE_FRONT = {"k", "gh", "ngh"}
_NOT_BEFORE_FRONT = {"c", "g", "ng"}
# Words that the field's tables are full of: they decide where two readings are both possible syllables.
_COMMON = """
ban bàn bằng báo biểu bộ bưu cải cáo cấp chậm chính chờ chú chức chứng chuyển công cộng của cục cư dân danh dịch dự đã đang
đạt đăng đất địa đến để điện định đô độc đơn được đồng đúng đường giải giao giấy giám gửi hà hành hẹn hiện hòa hoà hộ hội hồ
hợp hủy huyện kế kết khai khu kiểm kiến kỳ kỹ lập lĩnh loại luật lượng lý mã mới môi một năm ngày người nghị nghiệp ngoài
nhà nhân nhận nộp nông phải pháp phê phí phiếu phòng phố phục phường phương quá quả quan quận quản quốc quy quý quyền quyết
rút số sơ sở sử sung tài tạm tên tế thẩm thanh thành tháng thị thiết thời thôn thông thủ thuế thực thuộc tiếp tiến tình tỉnh
toàn tổ tổng tổ trả trạng trần trấn trễ trên trị trong trước trực trường tuyến tư tục tự tượng ủy ước vả vấn văn về vị việc
viên việt vụ và với vực xã xây xuất xử ý yêu
"""


_KNOWN_ONSETS, _KNOWN_RHYMES, _COMMON_WORDS = (frozenset(words.split()) for words in (_ONSETS, _RHYMES, _COMMON))


@dataclass(frozen=True)
class Evidence:
    """Of the words with letters beyond ASCII: how many can be Vietnamese syllables, how many cannot, how many are common ones."""

    possible: int = 0
    impossible: int = 0
    common: int = 0

    @property
    def share(self) -> float:
        """The share of possible syllables among all those words; 0 without any."""
        seen = self.possible + self.impossible
        return self.possible / seen if seen else 0.0

    @property
    def rank(self) -> tuple[float, int]:
        return self.share, self.common


def evidence(texts: Iterable[str]) -> Evidence:
    possible = impossible = common = 0
    for text in texts:
        for word in _WORD.findall(text):
            if word.isascii():
                continue
            if is_syllable(word):
                possible += 1
                common += word.lower() in _COMMON_WORDS
            else:
                impossible += 1
    return Evidence(possible, impossible, common)


@lru_cache(maxsize=1 << 16)
def is_syllable(word: str) -> bool:
    """Whether a word obeys the spelling of a Vietnamese syllable: onset, rhyme, at most one tone, and all of them fitting."""
    plain, tones = [], []
    for char in unicodedata.normalize("NFD", word.lower()):
        (tones if char in _TONES else plain).append(char)
    letters = unicodedata.normalize("NFC", "".join(plain))
    return len(tones) <= 1 and any(
        _fits(letters[:cut], letters[cut:], "".join(tones))
        for cut in range(min(4, len(letters)))
        if cut == 0 or letters[:cut] in _KNOWN_ONSETS
    )


def _fits(onset: str, rhyme: str, tone: str) -> bool:
    if rhyme not in _KNOWN_RHYMES:
        return False
    front = rhyme[0] in "eêiy"
    if (onset in _BEFORE_FRONT and not front) or (
        onset in _NOT_BEFORE_FRONT and front and not (onset == "g" and rhyme[0] == "i")
    ):
        return False
    # A syllable that ends in a stop has one of two tones, and is written with it.
    return tone in {"\u0301", "\u0323"} if re.search(r"(?:[cpt]|ch)$", rhyme) else True
