"""Names of the months as the world's press prints them: full, in the genitive, abbreviated.

A name is looked up without its accents and in any case, so ``Μαΐου``, ``ΜΑΪΟΥ`` and ``Μαιου`` are one entry. Names that mean
another month elsewhere, or a plain word, count only in their own language.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from cleaner.lazily import lazily

_PRINTED: Final = {
    "en de nl af sv da nb is": (
        "jan january januar januari januarie jänner jaenner janúar / feb febr february februar februari februarie feber febrúar "
        "/ mar mrz mär march märz maerz mars marts maart mrt maa mars / apr april aprill apríl / may mai maj mei maí / jun june "
        "juni juin junie júní / jul july juli juillet julie júlí / aug august augusti augustus ágúst / sep sept september "
        "septembre septembar / oct okt october oktober október oktobar / nov november novembre novembar nóvember / dec dez des "
        "december dezember desember decembar dezembro diciembre dicembre décembre"
    ),
    "fr": "janv janvier / fév févr février /  / avr avril /  /  / juil / août aout /  /  /  / déc",
    "es pt it ca": (
        "ene enero janeiro gen genn gennaio gener / febrero fev fevereiro febbr febbraio febrer / marzo març março / abr abril "
        "aprile / mayo maio mag magg maggio maig / junio junho giu giugno juny / julio julho lug lugl luglio juliol / ago "
        "agosto agost / set sett septiembre setiembre setembro settembre setembre / octubre octobre outubro ott ottobre / "
        "noviembre novembro / dic diciembre dezembro dicembre desembre"
    ),
    "ro": (
        "ian ianuarie / februarie / martie / aprilie /  / iun iunie / iul iulie /  / septembrie / octombrie / noi noiembrie / decembrie"
    ),
    "pl": (
        "sty styczeń stycznia / lut luty lutego / marzec marca / kwi kwiecień kwietnia / maja / cze czerwiec czerwca / lipiec "
        "lipca / sie sierpień sierpnia / wrz wrzesień września / paź październik października / lis listopad listopada / gru "
        "grudzień grudnia"
    ),
    "cs": (
        "led leden ledna / únor února / břez březen března / dub duben dubna / kvě květen května / čvn červen června / čvc "
        "červenec července / srp srpen srpna / zář září / říj říjen října / lis listopad listopadu / pro prosinec prosince"
    ),
    "sk sl sr hr": (
        "januára januar januara siječanj siječnja sij / februára februara veljača veljače velj / marec marca mart marta ožujak "
        "ožujka ožu / apríla aprila travanj travnja tra / máj mája maja svibanj svibnja svi / jún júna juna lipanj lipnja lip / "
        "júl júla jula srpanj srpnja / augusta avgust avgusta avg kolovoz kolovoza kol / septembra rujan rujna ruj / októbra "
        "oktobra / novembra studeni studenoga studenog stu / decembra prosinac prosinca"
    ),
    "ru": (
        "янв январь января / фев февр февраль февраля / мар март марта / апр апрель апреля / май мая / июн июнь июня / июл июль "
        "июля / авг август августа / сен сент сентябрь сентября / окт октябрь октября / ноя нояб ноябрь ноября / дек декабрь "
        "декабря"
    ),
    "uk": (
        "січ січень січня / лют лютий лютого / бер березень березня / квіт кві квітень квітня / трав тра травень травня / черв "
        "чер червень червня / лип липень липня / серп сер серпень серпня / вер вересень вересня / жовт жов жовтень жовтня / "
        "лист лис листопад листопада / груд гру грудень грудня"
    ),
    "bg sr mk": (
        "януари јануар јануара јануари / февруари фебруар фебруара / март марта / април априла / мај маја / юни јун јуна јуни / "
        "юли јул јула јули / август / септ септември септембар септембра / октомври октобар октобра / ноември новембар новембра "
        "ное / декември децембар децембра"
    ),
    "be": (
        "студзень студзеня / лютага / сакавік сакавіка / красавік красавіка / траўня / чэрвень чэрвеня / ліпень ліпеня / "
        "жнівень жніўня / верасень верасня / кастрычнік кастрычніка / лістапад лістапада / снежань снежня"
    ),
    "fi": (
        "tammi tammikuu tammikuuta / helmi helmikuu helmikuuta / maalis maaliskuu maaliskuuta / huhti huhtikuu huhtikuuta / "
        "touko toukokuu toukokuuta / kesä kesäkuu kesäkuuta / heinä heinäkuu heinäkuuta / elo elokuu elokuuta / syys syyskuu "
        "syyskuuta / loka lokakuu lokakuuta / marras marraskuu marraskuuta / joulu joulukuu joulukuuta"
    ),
    "et lv lt": (
        "jaanuar janvāris janvārī sausio sausis / veebruar februāris februārī vasario vasaris / märts marts martā kovo kovas / "
        "aprīlis aprīlī balandžio balandis / mai maijs maijā gegužės gegužė / juuni jūnijs jūnijā birželio birželis / juuli "
        "jūlijs jūlijā liepos liepa / augusts augustā rugpjūčio rugpjūtis / septembris septembrī rugsėjo rugsėjis / oktoober "
        "oktobris oktobrī spalio spalis / novembris novembrī lapkričio lapkritis / detsember decembris decembrī gruodžio "
        "gruodis"
    ),
    "hu": (
        "január jan januar / február febr / március márc / április ápr / május máj / június jún / július júl / augusztus / "
        "szeptember szept / október / november / december"
    ),
    "el": (
        "ιαν ιανουάριος ιανουαρίου / φεβ φεβρ φεβρουάριος φεβρουαρίου / μαρ μαρτ μάρτιος μαρτίου / απρ απρίλιος απριλίου / μάι "
        "μάιος μαΐου / ιουν ιούνιος ιουνίου / ιουλ ιούλιος ιουλίου / αυγ αύγουστος αυγούστου / σεπ σεπτ σεπτέμβριος σεπτεμβρίου "
        "/ οκτ οκτώβριος οκτωβρίου / νοε νοεμ νοέμβριος νοεμβρίου / δεκ δεκέμβριος δεκεμβρίου"
    ),
    "tr az": (
        "oca ocak yanvar / şub şubat fevral / mart / nis nisan aprel / mayıs may / haz haziran iyun / tem temmuz iyul / ağu "
        "ağustos avqust / eyl eylül sentyabr / eki ekim oktyabr / kas kasım noyabr / ara aralık dekabr"
    ),
    "id ms": "januari / pebruari peb / maret /  / mei /  / julai / agustus agt agu ags ogos /  /  / nopember / disember",
    "sq": "janar / shkurt /  / prill / maj / qershor / korrik / gusht / shtator / tetor / nëntor / dhjetor",
    "ar": (
        "يناير كانون_الثاني جانفي / فبراير شباط فيفري / مارس آذار اذار / أبريل ابريل إبريل نيسان أفريل / مايو أيار ايار ماي / "
        "يونيو حزيران جوان يونيه / يوليو تموز جويلية يوليه / أغسطس اغسطس آب أوت غشت / سبتمبر أيلول ايلول شتنبر / أكتوبر اكتوبر "
        "تشرين_الأول / نوفمبر تشرين_الثاني نونبر / ديسمبر كانون_الأول دجنبر"
    ),
    "fa ur": (
        "ژانویه جنوری / فوریه فروری / مارچ / آوریل اپریل / مه مئی / ژوئن جون / ژوئیه جولای جولائی / اوت اگست / سپتامبر ستمبر / "
        "اکتبر اکتوبر / نوامبر نومبر / دسامبر دسمبر"
    ),
    "he": (
        "ינואר ינו / פברואר פבר / מרץ מרס / אפריל אפר / מאי / יוני / יולי / אוגוסט אוג / ספטמבר ספט / אוקטובר אוק / נובמבר נוב / דצמבר דצמ"
    ),
    "hi": ("जनवरी जन / फरवरी फ़रवरी फर / मार्च / अप्रैल / मई / जून / जुलाई / अगस्त / सितंबर सितम्बर / अक्टूबर अक्तूबर / नवंबर नवम्बर / दिसंबर दिसम्बर"),
    "bn": ("জানুয়ারি জানুয়ারী / ফেব্রুয়ারি ফেব্রুয়ারী / মার্চ / এপ্রিল / মে / জুন / জুলাই / আগস্ট / সেপ্টেম্বর / অক্টোবর / নভেম্বর / ডিসেম্বর"),
    "th": (
        "มกราคม มค / กุมภาพันธ์ กพ / มีนาคม มีค / เมษายน เมย / พฤษภาคม พค / มิถุนายน มิย / กรกฎาคม กค / สิงหาคม สค / กันยายน กย "
        "/ ตุลาคม ตค / พฤศจิกายน พย / ธันวาคม ธค"
    ),
}
"""By languages: the names of the twelve months, parted by strokes. A name that stands for one month in all languages counts in all."""
_ONLY_IN: Final = {
    ("listopad", "hr"): 10,
    ("listopada", "hr"): 10,
    ("lis", "hr"): 10,
    ("srp", "hr"): 7,
    ("out", "pt"): 10,
    ("mac", "ms"): 3,
    ("ene", "es"): 1,
    ("pro", "cs"): 12,
    ("tra", "hr"): 4,
    ("lip", "hr"): 6,
    ("kol", "hr"): 8,
    ("kas", "tr"): 11,
    ("ara", "tr"): 12,
    ("led", "cs"): 1,
    ("dub", "cs"): 4,
    ("noi", "ro"): 11,
}
"""Names that mean another month, or a plain word, in other languages."""
_JALALI: Final = (
    *("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور"),
    *("مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
)
_ACCENTS = lazily("[\u0300-\u036f\u064b-\u0655]")
_AFTER_SPACE = lazily(r"\s+")


def key(word: str) -> str:
    """A month's name as it is looked up: in lower case, without accents and the vowel marks of Arabic."""
    folded = word.casefold() if word.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFD", word.casefold())).replace("ı", "i")
    return _AFTER_SPACE.sub("_", folded).replace("ي", "ی").replace("ك", "ک")


def _table() -> dict[str, int]:
    special = {name for name, _ in _ONLY_IN}
    found: dict[str, int] = {}
    for names in _PRINTED.values():
        for number, row in enumerate(names.split("/"), 1):
            for name in row.split():
                found.setdefault(key(name), number)
    return {name: number for name, number in found.items() if name not in special or (name, number) in _DEFAULTS}


_DEFAULTS: Final = frozenset((("listopad", 11), ("listopada", 11), ("lis", 11)))
_NAMES: Final = _table()
JALALI: Final = {key(name): number for number, name in enumerate(_JALALI, 1)}
"""The months of the Persian solar calendar."""


def number(word: str, language: str | None = None) -> int | None:
    """The month (1 to 12) that a word names in ``language``, else in any; None where it names none."""
    name = key(word)
    if language is not None and (name, language) in _ONLY_IN:
        return _ONLY_IN[name, language]
    found = _NAMES.get(name)
    if found is None and name[:1] == "ב":  # Hebrew: במרץ, in March
        found = _NAMES.get(name[1:])
    return found
