"""The commonest words of the languages that are written in Latin letters, by which a text's language is told."""

from __future__ import annotations

from typing import Final

_LISTS: Final = {
    "en": "the of and to in is that for was on with as are be this at by from have has it not an were but which their his or will said",
    "de": (
        "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch "
        "es an werden aus er hat dass sie nach bei einer um am sind noch wie einem über wurde zum war"
    ),
    "fr": (
        "de la le et les des en un du une que est pour qui dans par au "
        "sur pas plus ne ce il avec se son aux été cette ont mais sont ses comme nous"
    ),
    "es": (
        "de la que el en y a los se del las un por con no una su "
        "para es al lo como más o pero sus le ha sobre este entre fue son también"
    ),
    "it": "di e il la che in un a per è una sono con non le si da dei del della nel alla come più anche gli ha al delle lo ma dal",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como ao das foi são à seu sua ou pelo também",
    "nl": (
        "de het een van en in is dat op te zijn met voor niet aan er "
        "om ook als maar bij uit door naar over werd hij ze heeft worden wordt deze"
    ),
    "sv": "och i att det som en på är av för med den till har de inte om ett han men var från vi kan så när efter även jag också",
    "da": "og i at det er en af på til den for med der de som har et ikke han var fra vi kan om men efter også blev være år",
    "no": "og i det er som en på av til for med at har de den ikke et om han var fra vi kan men så etter også ble være år",
    "fi": "ja on ei että oli se hän mutta ovat kun myös joka sekä mukaan ole kuin olla vuoden tai jo sen siitä ne voi noin hänen",
    "is": "og að í er sem á til við um var en með fyrir ekki það hann af þar hefur voru þess verið",
    "pl": "i w na z się nie do że to o jest jak po od przez za dla są co ale oraz był czy tym jego już także które który",
    "cs": "a se v na je že s z do o to i za by ale jako jsou po od pro který byl podle tak už jeho při také let nebo",
    "sk": "a sa v na je že s z do o to aj za by ale ako sú po od pre ktorý bol podľa tak už jeho pri tiež rokov alebo",
    "sl": "in je v na se da za so z s ki pa ne bi po tudi kot bo od ali ni še bil ko pri pred med",
    "hr": "i u je se na da za su od s o a će kako koji što iz ne nije bi bio biti kao po koja samo više prema nakon godine",
    "hu": "a az és hogy nem is egy ez meg volt de csak már még mint után szerint azt ki el van vagy lehet kell ezt",
    "ro": "de și în a la cu pe din că nu este o un mai al pentru au care sunt ce fi prin după ale dar acest fost lui",
    "tr": "ve bir bu için da de ile olarak çok daha olan gibi en sonra kadar ne var olduğunu ise ancak değil her göre ya mi",
    "id": (
        "yang dan di ini itu dengan untuk dari tidak dalam pada akan juga "
        "ke karena oleh adalah ada sudah kata tersebut bisa para lebih saat kepada"
    ),
    "ms": (
        "yang dan di ini itu dengan untuk dari tidak dalam pada akan juga "
        "ke kerana oleh adalah ada telah kata tersebut boleh para lebih ketika kepada beliau"
    ),
    "vi": "và của là có được cho không trong người với các những một đã này đến để khi ra cũng từ về vào năm như ông tại theo",
    "tl": "ang ng sa na mga at ay ni si hindi para kung nang ito siya niya nila pa rin may",
    "ca": "de la que i el a en els les per un una amb és del va no es al més com ha dels són però també aquest seva",
    "gl": "de a que o e en do da os un unha para con non se no na por as dos máis como ao foi á súa tamén pero",
    "eu": "eta da ez bat du dute ere egin izan dira baina zuen den beste hau egiten zen dela hori",
    "et": "ja on ei et see oli ka kui oma mis aga ning seda olla ta veel nii selle kes siis pärast",
    "lv": "un ir ar no ka par uz lai arī tas bija gan kas kā vai pēc tika savu bet viņš šo",
    "lt": "ir kad yra iš su į tai kaip buvo bet ar jis po dėl už apie jau tik nuo savo kuris taip",
    "sq": "të e në për me që një nga dhe i së është më ka nuk ai u kanë janë tha si do",
    "af": "die en van in is het dat nie te op wat vir met hy sy aan word deur as ook hulle was sal maar na",
    "sw": "ya na wa kwa ni katika la kuwa za hiyo huo alisema cha hii kama huyo pia wake hayo mwaka lakini yake",
    "cy": "y yn yr a i o ar ei mae ac wedi am gan ond hyn eu fel oedd cael sydd oddi",
    "ga": "an na agus ar a is go i do leis le sé bhí ag tá sin ó níl",
}  # fmt: skip
KIN: Final = {
    "da": ("no", "nb", "nn"),
    "no": ("da", "nb", "nn", "sv"),
    "hr": ("sr", "bs", "sl"),
    "id": ("ms",),
    "ms": ("id",),
    "cs": ("sk",),
    "sk": ("cs",),
    "pt": ("gl",),
    "gl": ("pt", "es"),
    "es": ("ca", "gl"),
    "ca": ("es",),
    "nl": ("af",),
    "af": ("nl",),
}
_SAME_WORDS: Final = {"no": ("nb", "nn"), "hr": ("bs", "sr"), "tl": ("fil",)}
"""Further codes of languages that a list serves."""


def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, words in _LISTS.items():
        for word in words.split():
            if len(word) == 1:
                continue  # a letter alone is a list's, a formula's, a product's
            found.setdefault(word, []).extend((code, *_SAME_WORDS.get(code, ())))
    return {word: tuple(codes) for word, codes in found.items()}


COMMON: Final = _by_word()
"""A word, and the languages whose commonest it is."""
