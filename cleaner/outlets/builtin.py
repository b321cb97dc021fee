"""The outlets that come with the project."""

from __future__ import annotations

from typing import Final

GROUP: Final = "cleaner.outlets"
BUILT_IN: Final = {
    "stheadline": "cleaner.outlets.hongkong.stheadline:SingTaoHeadline",
    "hk01": "cleaner.outlets.hongkong.hk01:HK01",
    "dw": "cleaner.outlets.abroad.dw:DeutscheWelle",
    "cna": "cleaner.outlets.taiwan.cna:CentralNewsAgency",
    "ltn": "cleaner.outlets.taiwan.ltn:LibertyTimes",
    "udn": "cleaner.outlets.taiwan.udn:UnitedDailyNews",
    "money-udn": "cleaner.outlets.taiwan.udn:EconomicDailyNews",
    "chinatimes": "cleaner.outlets.taiwan.chinatimes:ChinaTimes",
    "ettoday": "cleaner.outlets.taiwan.ettoday:ETtoday",
    "setn": "cleaner.outlets.taiwan.setn:SETN",
    "technews": "cleaner.outlets.taiwan.technews:TechNews",
    "mingpao": "cleaner.outlets.hongkong.mingpao:MingPao",
    "hkej": "cleaner.outlets.hongkong.hkej:HKEJ",
    "tvb": "cleaner.outlets.hongkong.tvb:TVB",
    "bastillepost": "cleaner.outlets.hongkong.bastillepost:BastillePost",
    "orangenews": "cleaner.outlets.hongkong.orangenews:OrangeNews",
    "yahoo-hk": "cleaner.outlets.hongkong.yahoo_hk:YahooHongKong",
    "sina-finance": "cleaner.outlets.mainland.sina_finance:SinaFinance",
    "tencent": "cleaner.outlets.mainland.tencent:Tencent",
    "wallstreetcn": "cleaner.outlets.mainland.wallstreetcn:WallStreetCN",
    "bbc-zh": "cleaner.outlets.abroad.bbc_zh:BBCChinese",
    "rfi-zh": "cleaner.outlets.abroad.rfi_zh:RadioFranceInternationale",
    "rfa-zh": "cleaner.outlets.abroad.rfa_zh:RadioFreeAsia",
}
"""The same lines as the project's own entry points; they also serve a source tree that is not installed."""
REGIONS: Final = ("hongkong", "taiwan", "mainland", "abroad", "elsewhere")
"""The folders of the project's own outlets; ``abroad``: desks of foreign houses that write Chinese."""
