"""Where datelines come from: Taiwan's counties and cities, and the cities and countries that its agency reports from."""

from __future__ import annotations

import re
from typing import Final

from cleaner.lazily import lazily

_PLACES: Final = (
    "台北 臺北 新北 桃園 新竹 苗栗 台中 臺中 彰化 南投 雲林 嘉義 台南 臺南 高雄 屏東 宜蘭 花蓮 台東 臺東 澎湖 "
    "金門 馬祖 連江 基隆 台北市 新北市 桃園市 台中市 台南市 高雄市 基隆市 新竹市 嘉義市 新竹縣 苗栗縣 彰化縣 "
    "南投縣 雲林縣 嘉義縣 屏東縣 宜蘭縣 花蓮縣 台東縣 澎湖縣 金門縣 連江縣 華盛頓 紐約 洛杉磯 舊金山 休士頓 芝加哥 "
    "波士頓 西雅圖 邁阿密 多倫多 溫哥華 渥太華 墨西哥城 倫敦 巴黎 柏林 布魯塞爾 日內瓦 維也納 羅馬 馬德里 里斯本 "
    "莫斯科 基輔 華沙 布拉格 斯德哥爾摩 赫爾辛基 哥本哈根 奧斯陸 阿姆斯特丹 海牙 雅典 伊斯坦堡 安卡拉 耶路撒冷 "
    "特拉維夫 開羅 杜拜 德黑蘭 巴格達 利雅德 貝魯特 大馬士革 加薩 新德里 孟買 喀布爾 伊斯蘭馬巴德 達卡 可倫坡 曼谷 "
    "河內 胡志明市 金邊 仰光 吉隆坡 新加坡 雅加達 馬尼拉 東京 大阪 首爾 平壤 北京 上海 廣州 深圳 香港 澳門 "
    "坎培拉 雪梨 墨爾本 威靈頓 奧克蘭 約翰尼斯堡 奈洛比 聖保羅 里約熱內盧 布宜諾斯艾利斯 聖地牙哥 利馬 波哥大 "
    "卡拉卡斯 哈瓦那 亞松森 瓜地馬拉市 雷克雅維克 都柏林 法蘭克福 慕尼黑 米蘭 日惹 峇里島 沖繩 福岡 札幌 名古屋 "
    "京都 釜山 瑞典 波特蘭 檀香山 關島 帛琉 中國 美國 日本 韓國 德國 法國 英國 印度 泰國 越南 歐洲 台灣 綜合 "
    "华盛顿 纽约 洛杉矶 旧金山 波士顿 西雅图 迈阿密 多伦多 温哥华 伦敦 布鲁塞尔 日内瓦 维也纳 罗马 马德里 莫斯科 基辅 华沙 "
    "赫尔辛基 哥本哈根 奥斯陆 伊斯坦布尔 耶路撒冷 特拉维夫 开罗 迪拜 德黑兰 贝鲁特 孟买 河内 金边 雅加达 马尼拉 "
    "首尔 广州 澳门 堪培拉 悉尼 墨尔本 惠灵顿 圣保罗 利马 法兰克福 米兰 冲绳 中国 美国 韩国 德国 法国 英国 泰国 "
    "欧洲 台湾 综合 "
)
PLACE: Final = "(?:" + "|".join(sorted(map(re.escape, _PLACES.split()), key=len, reverse=True)) + ")"
"""A regex of every place known, and of 綜合, which stands where a place would."""
PLACE_AT_END: Final = lazily(f"(?P<place>{PLACE})$")
"""A place at the end of a run of characters: 桃園 of 邱俊欽桃園."""
