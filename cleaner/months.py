"""Names of the months as the world's press prints them: full, in the genitive, abbreviated.

A name is looked up without its accents and in any case, so ``Μαΐου``, ``ΜΑΪΟΥ`` and ``Μαιου`` are one entry. Names that mean
another month elsewhere, or a plain word, count only in their own language.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ROWS: Final = (
    # English, German, Dutch, Afrikaans, Scandinavian
    "jan january januar januari januarie jänner jaenner janúar",
    "feb febr february februar februari februarie feber febrúar",
    "mar mrz mär march märz maerz mars marts maart mrt maa mars",
    "apr april aprill apríl",
    "may mai maj mei maí",
    "jun june juni juin junie júní",
    "jul july juli juillet julie júlí",
    "aug august augusti augustus ágúst",
    "sep sept september septembre septembar",
    "oct okt october oktober október oktobar",
    "nov november novembre novembar nóvember",
    "dec dez des december dezember desember decembar dezembro diciembre dicembre décembre",
)
_MORE: Final = (
    # French; Spanish, Portuguese, Italian, Catalan; Romanian
    "janv janvier | ene enero janeiro gen genn gennaio gener | ian ianuarie",
    "fév févr février | febrero fev fevereiro febbr febbraio febrer | februarie",
    "| marzo març março | martie",
    "avr avril | abr abril aprile | aprilie",
    "| mayo maio mag magg maggio maig",
    "| junio junho giu giugno juny | iun iunie",
    "juil | julio julho lug lugl luglio juliol | iul iulie",
    "août aout | ago agosto agost",
    "| set sett septiembre setiembre setembro settembre setembre | septembrie",
    "| octubre octobre outubro ott ottobre | octombrie",
    "| noviembre novembro | noi noiembrie",
    "déc | dic diciembre dezembro dicembre desembre | decembrie",
)
_SLAVIC: Final = (
    # Polish; Czech; Slovak, Slovene, Serbian and Croatian in Latin letters; Russian; Ukrainian; Bulgarian, Serbian, Macedonian; Belarusian
    "sty styczeń stycznia | led leden ledna | januára januar januara siječanj siječnja sij | янв январь января | січ січень січня | януари јануар јануара јануари | студзень студзеня",
    "lut luty lutego | únor února | februára februara veljača veljače velj | фев февр февраль февраля | лют лютий лютого | февруари фебруар фебруара | лютага",
    "marzec marca | břez březen března | marec marca mart marta ožujak ožujka ožu | мар март марта | бер березень березня | март марта | сакавік сакавіка",
    "kwi kwiecień kwietnia | dub duben dubna | apríla aprila travanj travnja tra | апр апрель апреля | квіт кві квітень квітня | април априла | красавік красавіка",
    "maja | kvě květen května | máj mája maja svibanj svibnja svi | май мая | трав тра травень травня | мај маја | траўня",
    "cze czerwiec czerwca | čvn červen června | jún júna juna lipanj lipnja lip | июн июнь июня | черв чер червень червня | юни јун јуна јуни | чэрвень чэрвеня",
    "lipiec lipca | čvc červenec července | júl júla jula srpanj srpnja | июл июль июля | лип липень липня | юли јул јула јули | ліпень ліпеня",
    "sie sierpień sierpnia | srp srpen srpna | augusta avgust avgusta avg kolovoz kolovoza kol | авг август августа | серп сер серпень серпня | август | жнівень жніўня",
    "wrz wrzesień września | zář září | septembra rujan rujna ruj | сен сент сентябрь сентября | вер вересень вересня | септ септември септембар септембра | верасень верасня",
    "paź październik października | říj říjen října | októbra oktobra | окт октябрь октября | жовт жов жовтень жовтня | октомври октобар октобра | кастрычнік кастрычніка",
    "lis listopad listopada | lis listopad listopadu | novembra studeni studenoga studenog stu | ноя нояб ноябрь ноября | лист лис листопад листопада | ноември новембар новембра ное | лістапад лістапада",
    "gru grudzień grudnia | pro prosinec prosince | decembra prosinac prosinca | дек декабрь декабря | груд гру грудень грудня | декември децембар децембра | снежань снежня",
)
_OTHERS: Final = (
    # Finnish; Estonian, Latvian, Lithuanian; Hungarian; Greek; Turkish, Azeri; Indonesian, Malay; Albanian
    "tammi tammikuu tammikuuta | jaanuar janvāris janvārī sausio sausis | január jan januar | ιαν ιανουάριος ιανουαρίου | oca ocak yanvar | januari | janar",
    "helmi helmikuu helmikuuta | veebruar februāris februārī vasario vasaris | február febr | φεβ φεβρ φεβρουάριος φεβρουαρίου | şub şubat fevral | pebruari peb | shkurt",
    "maalis maaliskuu maaliskuuta | märts marts martā kovo kovas | március márc | μαρ μαρτ μάρτιος μαρτίου | mart | maret",
    "huhti huhtikuu huhtikuuta | aprīlis aprīlī balandžio balandis | április ápr | απρ απρίλιος απριλίου | nis nisan aprel | | prill",
    "touko toukokuu toukokuuta | mai maijs maijā gegužės gegužė | május máj | μάι μάιος μαΐου | mayıs may | mei | maj",
    "kesä kesäkuu kesäkuuta | juuni jūnijs jūnijā birželio birželis | június jún | ιουν ιούνιος ιουνίου | haz haziran iyun | | qershor",
    "heinä heinäkuu heinäkuuta | juuli jūlijs jūlijā liepos liepa | július júl | ιουλ ιούλιος ιουλίου | tem temmuz iyul | julai | korrik",
    "elo elokuu elokuuta | augusts augustā rugpjūčio rugpjūtis | augusztus | αυγ αύγουστος αυγούστου | ağu ağustos avqust | agustus agt agu ags ogos | gusht",
    "syys syyskuu syyskuuta | septembris septembrī rugsėjo rugsėjis | szeptember szept | σεπ σεπτ σεπτέμβριος σεπτεμβρίου | eyl eylül sentyabr | | shtator",
    "loka lokakuu lokakuuta | oktoober oktobris oktobrī spalio spalis | október | οκτ οκτώβριος οκτωβρίου | eki ekim oktyabr | | tetor",
    "marras marraskuu marraskuuta | novembris novembrī lapkričio lapkritis | november | νοε νοεμ νοέμβριος νοεμβρίου | kas kasım noyabr | nopember | nëntor",
    "joulu joulukuu joulukuuta | detsember decembris decembrī gruodžio gruodis | december | δεκ δεκέμβριος δεκεμβρίου | ara aralık dekabr | disember | dhjetor",
)
_FURTHER: Final = (
    # Arabic (Egypt; Levant; Maghreb); Persian and Urdu; Hebrew; Hindi; Bengali; Thai, full and short
    "يناير كانون_الثاني جانفي | ژانویه جنوری | ינואר ינו | जनवरी जन | জানুয়ারি জানুয়ারী | มกราคม มค",
    "فبراير شباط فيفري | فوریه فروری | פברואר פבר | फरवरी फ़रवरी फर | ফেব্রুয়ারি ফেব্রুয়ারী | กุมภาพันธ์ กพ",
    "مارس آذار اذار | مارچ | מרץ מרס | मार्च | মার্চ | มีนาคม มีค",
    "أبريل ابريل إبريل نيسان أفريل | آوریل اپریل | אפריל אפר | अप्रैल | এপ্রিল | เมษายน เมย",
    "مايو أيار ايار ماي | مه مئی | מאי | मई | মে | พฤษภาคม พค",
    "يونيو حزيران جوان يونيه | ژوئن جون | יוני | जून | জুন | มิถุนายน มิย",
    "يوليو تموز جويلية يوليه | ژوئیه جولای جولائی | יולי | जुलाई | জুলাই | กรกฎาคม กค",
    "أغسطس اغسطس آب أوت غشت | اوت اگست | אוגוסט אוג | अगस्त | আগস্ট | สิงหาคม สค",
    "سبتمبر أيلول ايلول شتنبر | سپتامبر ستمبر | ספטמבר ספט | सितंबर सितम्बर | সেপ্টেম্বর | กันยายน กย",
    "أكتوبر اكتوبر تشرين_الأول | اکتبر اکتوبر | אוקטובר אוק | अक्टूबर अक्तूबर | অক্টোবর | ตุลาคม ตค",
    "نوفمبر تشرين_الثاني نونبر | نوامبر نومبر | נובמבר נוב | नवंबर नवम्बर | নভেম্বর | พฤศจิกายน พย",
    "ديسمبر كانون_الأول دجنبر | دسامبر دسمبر | דצמבר דצמ | दिसंबर दिसम्बर | ডিসেম্বর | ธันวาคม ธค",
)
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
_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u0655]")
_AFTER_SPACE = re.compile(r"\s+")


def key(word: str) -> str:
    """A month's name as it is looked up: in lower case, without accents and the vowel marks of Arabic."""
    folded = word.casefold() if word.isascii() else _ACCENTS.sub("", unicodedata.normalize("NFD", word.casefold())).replace("ı", "i")
    return _AFTER_SPACE.sub("_", folded).replace("ي", "ی").replace("ك", "ک")


def _table() -> dict[str, int]:
    special = {name for name, _ in _ONLY_IN}
    found: dict[str, int] = {}
    for rows in (_ROWS, _MORE, _SLAVIC, _OTHERS, _FURTHER):
        for number, row in enumerate(rows, 1):
            for name in row.replace("|", " ").split():
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
