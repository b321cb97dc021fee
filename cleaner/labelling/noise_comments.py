"""Comments: how many there are, the form to leave one, what it asks for, the manners it wants."""

from __future__ import annotations

from typing import Final

from cleaner.labelling.noise_terms import LABEL
from cleaner.outlets.forms import regex
from cleaner.outlets.rules import Rule, line

_COUNT: Final = r"(?:\s?\(\d{0,6}\))?[:：]?"
_COLON: Final = r"[:：]?"
_ON: Final = r"[^\n]{0,220}"
_NOTE: Final = 440
"""The longest note under a form, in characters."""
_ASKED: Final = r"\s?(?:[(（*][^()（）\n]{0,60}[)）*]?\s?){1,3}[:：]?"
"""What stands behind the name of a field: (required), *."""

COUNTS: Final[tuple[Rule, ...]] = (
    line(
        "comments-world",
        "comments",
        regex(r"(?:\d{1,6}|No|One) (?:[Cc]omments?|[Rr]epl(?:y|ies)|[Rr]esponses?)" + _COLON),
        regex(r"Comments?(?:\s?[（(]\s?\d{0,6}\s?[)）])?" + _COLON),
        regex(r"(?:Leave|Post|Add|Write) a (?:[Cc]omment|[Rr]eply)(?: Cancel reply)?" + _COLON),
        regex(r"(?:View|Show|Read|See) (?:all )?(?:\d{1,5} )?comments" + _COLON),
        regex(r"(?:\d{1,6} )?Kommentare?" + _COUNT),
        regex(r"(?:Kommentar (?:verfassen|schreiben|hinterlassen)|Schreib(?:e|en Sie) einen Kommentar)[^.]{0,30}" + _COLON),
        regex(r"(?:\d{1,6} commentaires?|Commentaires?|Laisser un commentaire)" + _COUNT),
        regex(r"(?:(?:\d{1,6} )?[Cc]oment[aá]rios?|Dej[ae] un comentario|Deixe um comentário)" + _COUNT),
        regex(r"(?:\d{1,6} )?[Cc]ommenti" + _COUNT),
        regex(r"(?:(?:Оставить|Добавить) комментарий|(?:\d{1,6} )?[Кк]омментари(?:и|й|ев)|Обсудить|Σχόλια)" + _COUNT),
        regex(r"(?:コメント(?:する|を書く|\s?[（(]?\d{0,5}件?[)）]?)|댓글(?:\s?\d{0,6}개?)?)" + _COLON),
        regex(r"(?:التعليقات|تعليقات)" + _COLON),
        examples=(
            "12 Comments",
            "Comments (12)",
            "Leave a comment",
            "View all 12 comments",
            "71 Kommentare",
            "Schreibe einen Kommentar",
            "3 commentaires",
            "Deja un comentario",
            "Commenti",
            "Оставить комментарий",
            "コメントを書く",
            "التعليقات",
        ),
        unlike=("Comments from residents were mixed.", "12 comments were read aloud at the meeting."),
    ),
)
"""How many, and where to write one."""

FORMS: Final[tuple[Rule, ...]] = (
    line(
        "comment-form",
        "comments",
        regex(r"(?:Your e-?mail(?: address)?|E-?mail address) will not be (?:published|shared)" + _ON),
        regex(r"Add(?:ing)? (?:your|a) comment" + _ON),
        regex(r"Save my name, e-?mail" + _ON),
        regex(r"Notify me (?:of|by|when|via)[^.!?\n]{0,50}\b(?:comments?|posts?|replies|e-?mail)" + _ON),
        regex(r"(?:This site uses Akismet|Learn how your comment data)" + _ON),
        regex(r"(?:You must (?:be )?log(?:ged)?|(?:Please )?log) in to (?:post|leave|comment|reply)" + _ON),
        regex(r"Comments? (?:are )?(?:moderated|closed|have been disabled)" + _ON),
        regex(r"Required fields are marked" + _ON),
        regex(
            r"(?:(?:Deine|Ihre) E-Mail-?[Aa]dresse wird nicht veröffentlicht|Meinen Namen, meine E-Mail|Benachrichtig(?:e|en Sie) mich"
            r"|(?:Du musst|Sie müssen) (?:angemeldet|eingeloggt) sein|Diese Website verwendet Akismet)" + _ON
        ),
        regex(
            r"(?:Votre adresse e-?mail ne sera pas publiée|Enregistrer mon nom|Vous devez (?:être connecté|vous connecter)"
            r"|Les champs obligatoires|Prévenez-moi)" + _ON
        ),
        regex(
            r"(?:Tu (?:dirección|correo)[^.\n]{0,30} no será publicad[ao]|Guard(?:a|ar) mi nombre|Los campos obligatorios"
            r"|O seu (?:endereço de )?e-?mail não será publicado|Salvar meus dados"
            r"|Il tuo indirizzo e-?mail non sarà pubblicato|Salva il mio nome)" + _ON
        ),
        regex(r"(?:Je e-?mailadres (?:wordt|zal) niet|Mijn naam, e-?mail|Twój adres e-?mail nie zostanie)" + _ON),
        regex(
            r"(?:Ваш (?:адрес )?e-?mail не будет опубликован|Сохранить моё имя|Для отправки комментария|Η ηλ\. διεύθυνση"
            r"|Το email σας δεν)" + _ON
        ),
        regex(r"(?:メールアドレスが公開されることは|コメントを投稿するには|이메일 주소(?:는|를) (?:공개|발행)되지)" + _ON),
        "(您|你)的(郵箱|電郵|電子郵箱|電子郵件)[地址]不會[被]公開{rest}",
        regex(r"لن يتم نشر عنوان بريدك" + _ON),
        longest=_NOTE,
        examples=(
            "Your email address will not be published.",
            "Add a comment as a guest",
            "Save my name, email, and website in this browser for the next time I comment.",
            "Notify me of new comments via email.",
            "This site uses Akismet to reduce spam.",
            "You must be logged in to post a comment.",
            "Comments are closed.",
            "Required fields are marked *",
            "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert",
            "Votre adresse e-mail ne sera pas publiée.",
            "Tu dirección de correo electrónico no será publicada.",
            "Je e-mailadres wordt niet gepubliceerd.",
            "Ваш адрес email не будет опубликован.",
            "メールアドレスが公開されることはありません。",
            "您的邮箱地址不会被公开。",
            "لن يتم نشر عنوان بريدك الإلكتروني.",
        ),
        unlike=("Comments by the mayor are closed to the press.", "Adding a comma changed the law."),
    ),
    line(
        "form-field",
        "comments",
        regex(
            r"(?:Name|[Ee]-?[Mm]ail(?:[- ]?(?:[Aa]ddress|Adresse))?|Mail|Website|Webseite|URL|Comment|Message|Kommentar|Nachricht)" + _ASKED
        ),
        regex(r"(?:Nom|Nombre|Nome|Imię|Имя|Όνομα|Courriel|Correo electrónico)" + _ASKED),
        kinds=("paragraph", "line", "list_item", "heading"),
        longest=LABEL,
        examples=("Name (required)", "Nombre *"),
        unlike=("Name (he gave only one) and address were noted.",),
    ),
    line(
        "comment-manners",
        "comments",
        "請[您][自覺]遵守{clause:0-30}(法律|法規|規定|公約|政策|協議){rest:0-300}",
        "請勿(以|發|在|利){clause:0-40}(評論|發言|發文|發帖|廣告|留言|攻擊){rest:0-300}",
        "(文明上網|尊重網上道德){rest:0-300}",
        examples=(
            "请自觉遵守互联网相关的政策法规，严禁发布色情、暴力的言论。",
            "請勿以發文、回文等方式進行商業廣告。",
            "文明上网，登录评论！",
        ),
        unlike=("請勿在橋上停車，警方呼籲。", "他請船員遵守規定。"),
    ),
)
"""The form and its notes."""
