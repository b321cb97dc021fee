"""Chinese surnames: whether a few Han characters may be a person's name."""

from __future__ import annotations

from typing import Final

_SINGLE: Final = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭田董袁潘于蒋蔣蔡余杜叶葉程苏"
    "蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢"
    "严嚴覃武戴莫孔向汤湯常温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮"
    "柯纪紀梅童凌毕畢单單季裴霍涂成苗谷盛曲翁冉骆駱蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司卓古吉缪繆简簡车"
    "車项項连連芦蘆麦麥褚娄婁窦竇戚岑景党黨宫宮费費卜冷晏席卫衛米柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師和仇栾欒隋商刁沙荣榮巫寇桑郎"
    "甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺官封谈談匡鞠惠荆荊乐樂冀郁胥南班储儲原栗燕楚鄢劳勞谌諶奚皮粟冼蔺藺楼樓盘盤满滿闻聞位厉厲伊仝"
    "区區郜海阚闞花权權强帅帥屠豆朴盖蓋练練廉禹井祖漆巴丰豐支卿国國狄平计計索宣晋晉相初门門云雲容敬来來扈晁芮都普阙闕浦戈伏鹿薄邸雍辜"
    "羊阿乌烏母裘亓修邰赫杭况況那宿鲜鮮印逯隆茹诺諾战戰慕危玉银銀亢嵇公哈湛宾賓戎勾茅利於呼"
)
_DOUBLE_LISTED: Final = """
欧阳 歐陽 上官 皇甫 令狐 诸葛 諸葛 司徒 司马 司馬 申屠 夏侯 完颜 完顏 慕容 尉迟 尉遲 长孙 長孫 东方 東方 南宫
南宮 公孙 公孫 轩辕 軒轅 端木 独孤 獨孤 闻人 聞人 拓跋 呼延 钟离 鍾離 张简 張簡 范姜
"""
_DOUBLE: Final = frozenset(_DOUBLE_LISTED.split())
_WORDS_LISTED: Final = """
相关 相關 时间 時間 来源 來源 关于 關於 单位 單位 文章 文字 文化 安全 时代 時代 时尚 時尚 国际 國際 国内 國內
国家 國家 全国 全國 全文 全部 全球 华人 公告 公司 公开 平台 平安 明星 和平 石油 金融 金额 高清 高考 高校 高度
成功 成都 南京 南方 云南 江苏 江西 海南 海外 平均 计划 計劃 经济 方法 方案 商业 车市 路线 权威 关注 關注 单击
包括 向左 安徽 山东 华东 华南 马上 文件 文学 向上 常见 简介 簡介 游戏 遊戲 连载 連載 游记 项目 查看 查阅 支持
解读 解讀 景区 温馨 应用 钱包 白天 黄金 金牌 康复 章程 荣誉 权利 国外 巴士 宣传 宣傳 印象 计算 强调 修改 修订
师资 阳光 时评 時評 时政 時政 时事 時事 时报 左右 左图 商务 商報 季度 盛大 文明 简讯 簡訊 快讯 毕业 成绩 成立
常委 常务 费用 房产 车辆 项链 任命 任务 任何 方面 方便 向前 管理 应当 应急 应该 胡同 花园 花絮 乐园 商品 商店
商量 温度 高速 高温 高铁 江南 江北 黄河 黄山 海洋 海关 华侨 农村 农业 农民 时候 安排 安装 平时 平方 平等 常常
常用 明天 明年 明显 明确 强烈 阳台 喜欢 连续 连接 连线 路上 路透 金属 水果 周末 周一 周二 周三 周四 周五 周六
周日 万元 万人 万亿 方向 古代 古典 高中 高级 高层 高手 高兴 高达 高峰 和谐 马路 车站 车祸 车主 范围 元旦 元素
元首 施工 施行 盘点 盘中 巴黎 印度 国务 国防 党委 党员 党组 党建 席位 门票 门店 云计
"""
_WORDS: Final = frozenset(_WORDS_LISTED.split())
"""Common words, by their first two characters, that begin like a name."""
_NEVER: Final = frozenset("的了是在不我你他她它这這那吗嗎呢吧啊们們与與及或但于於从從被把让讓给給就都还還也又只")
_NOT_LAST: Final = frozenset("社局部台网網报報組组处處办辦院厅廳署会會站室所司县縣市区區镇鎮村省州路街湖")
_LONGEST: Final = 4


def is_person(text: str) -> bool:
    """Whether a text is a Chinese name by its length and surname, and no common word."""
    double = text[:2] in _DOUBLE
    if not 2 <= len(text) <= (_LONGEST if double else 3) or not all("\u3400" <= letter <= "\u9fff" for letter in text):
        return False
    if text[:2] in _WORDS or not _NEVER.isdisjoint(text) or (len(text) > 2 and text[-1] in _NOT_LAST):
        return False
    return (double and len(text) > 2) or text[0] in _SINGLE
