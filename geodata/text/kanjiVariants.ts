/** Each pair: an old or unusual form as written in names and registers, then the form it is looked up under. */
const pairs = `
髙高 﨑崎 嵜崎 碕崎 濱浜 濵浜 嶋島 嶌島 舘館 廣広 國国 圀国 澤沢 邊辺 邉辺 齋斎 齊斉 櫻桜 榮栄 圓円 學学 會会 縣県 龍竜
瀧滝 渕淵 藪薮 檜桧 條条 鐵鉄 驛駅 圖図 區区 號号 舊旧 壽寿 寶宝 惠恵 德徳 彌弥 應応 戶戸 拂払 敎教 晝昼 曾曽 橫横 步歩 每毎 氣気
淨浄 淺浅 溪渓 灣湾 燈灯 爐炉 獨独 當当 畫画 眞真 硏研 禮礼 祿禄 禰祢 穗穂 稻稲 竈竃 籠篭 絲糸 經経 綠緑 緣縁 總総 縱縦 聲声 臺台
與与 莊荘 萬万 葢蓋 藏蔵 藝芸 藥薬 蘆芦 蠶蚕 衞衛 覺覚 觀観 讚讃 豐豊 賴頼 轉転 邨村 釀醸 鄕郷 鎭鎮 鑄鋳 鑛鉱 礦鉱 閒間 關関 雜雑
靈霊 靑青 靜静 顯顕 餠餅 驗験 鷄鶏 鷗鴎 鹽塩 麥麦 麴麹 黃黄 黑黒 點点 齒歯 龜亀 薗園 冨富 埜野 峯峰 嶽岳 瀨瀬 柗松 桒桑 𠮷吉 曻昇
舩船 栁柳 壹壱 貳弐 參参 廳庁 寫写 假仮 來来 兒児 兩両 劍剣 卷巻 團団 圍囲 增増 壯壮 奧奥 姬姫 實実 對対 將将 屬属 峽峡 巖巌 帶帯
從従 戰戦 據拠 擧挙 收収 數数 晉晋 曉暁 樂楽 樓楼 樣様 權権 歐欧 歸帰 滿満 溫温 澁渋 澀渋 濟済 爲為 狀状 狹狭 產産 畧略 疊畳 發発
稱称 穰穣 竝並 續続 繪絵 繼継 聽聴 舍舎 舖舗 鋪舗 蟲虫 說説 證証 譯訳 譽誉 讀読 變変 讓譲 賣売 輕軽 郞郎 鄰隣 醫医 釋釈 隱隠 雙双
餘余 體体 麵麺 鰺鯵 亞亜 佛仏 俱倶 內内 凜凛 劒剣 勳勲 卽即 嚴厳 壤壌 壘塁 寬寛 專専 尙尚 屆届 廐厩 廏厩 彥彦 恆恒 愼慎 拜拝 斷断
柵栅 棧桟 槇槙 槪概 歡歓 殘残 淸清 淚涙 渴渇 潛潜 瓣弁 辨弁 辯弁 甁瓶 眾衆 祕秘 粹粋 纖繊 聰聡 脫脱 肅粛 蔣蒋 虛虚
`

/** Old or unusual kanji to the form it is looked up under. */
export const kanjiVariants: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [variant, usual] = pair
      if (variant === undefined || usual === undefined) throw new Error(`expected two kanji, got "${pair}"`)
      return [variant, usual]
    }),
)
