import type { Localized } from '#geodata/schema/localized.ts'

export const iconCategories = {
  public: { ja: '公共・くらし', en: 'Public and home' },
  learning: { ja: '学び・文化', en: 'Learning and culture' },
  shops: { ja: '店・食べもの', en: 'Shops and food' },
  transport: { ja: '交通', en: 'Transport' },
  land: { ja: '農林漁業', en: 'Farming, woods, fishing' },
  nature: { ja: '自然', en: 'Nature' },
  leisure: { ja: '観光・あそび', en: 'Sights and leisure' },
  health: { ja: '健康・福祉', en: 'Health and welfare' },
  safety: { ja: '防災・危険', en: 'Safety and danger' },
  signs: { ja: 'しるし', en: 'Signs' },
} satisfies Record<string, Localized>
export type IconCategory = keyof typeof iconCategories

/** `source` is the file in the package, without its ending; `words` are what people may look for besides the titles. */
export type IconEntry = {
  name: string
  source: `maki/${string}` | `temaki/${string}`
  category: IconCategory
  title: Localized
  words: string
}

/** name (maki's file unless told otherwise) | 日本語 | English | more words to find it by */
const table: Record<IconCategory, string> = {
  public: `
town-hall|役所|Town hall|市役所 町役場 支所 庁舎 government office
post|郵便局|Post office|ゆうびん 手紙 mail
post-JP|郵便局（〒）|Post office (Japan)|ゆうびん 手紙 mail
post_box=temaki/post_box|ポスト|Post box|郵便 手紙 mail letter
police|警察|Police|交番 駐在所 けいさつ
police-JP|警察（地図記号）|Police (Japan)|交番 駐在所
fire-station|消防署|Fire station|しょうぼう 消防団
fire-station-JP|消防署（地図記号）|Fire station (Japan)|消防団
home|家|House|住宅 民家 空き家 home
building|建物|Building|ビル
building-alt1|建物（平屋）|Building, low|施設
residential-community|集落|Settlement|団地 住宅地 自治会
village|村|Village|集落 むら
town|町|Town|まち
city|市街|City|都市 まち
row_houses=temaki/row_houses|長屋|Row houses|町家 住宅
cabin=temaki/cabin|小屋|Cabin|山小屋 古民家
hut=temaki/hut|わらぶきの家|Hut|古民家 かやぶき
ruins=temaki/ruins|廃屋・跡|Ruins|空き家 遺跡 跡地
social_facility=temaki/social_facility|集会所|Community house|公民館 福祉 交流
people=temaki/pedestrian|人|Person|徒歩 歩行者
bank|銀行|Bank|信用金庫 金融
bank-JP|銀行（円）|Bank (yen)|金融
atm=temaki/atm|ATM|Cash machine|現金 銀行
telephone|電話|Telephone|公衆電話
mobile-phone|携帯電話|Mobile phone|スマホ 電波
communications-tower|電波塔|Communications tower|アンテナ 通信
power_tower=temaki/power_tower|鉄塔|Power tower|電力 送電
wind_turbine=temaki/wind_turbine|風車（発電）|Wind turbine|風力 再生可能エネルギー
water_tower=temaki/water_tower|給水塔|Water tower|水道
drinking-water|水飲み場|Drinking water|水道 わき水
water_tap=temaki/water_tap|じゃぐち|Tap|水道
recycling|リサイクル|Recycling|資源 ごみ
waste-basket|ごみ箱|Waste basket|ゴミ
toilet|トイレ|Toilet|お手洗い 便所 restroom
bench=temaki/bench|ベンチ|Bench|休憩 いす
cemetery|墓地|Cemetery|はか 霊園
cemetery-JP|墓地（地図記号）|Cemetery (Japan)|はか 霊園
construction|工事|Construction|建設 工事中
industry|工場|Factory|こうじょう 産業
warehouse|倉庫|Warehouse|そうこ 蔵
briefcase=temaki/briefcase|仕事|Work|オフィス テレワーク 会社
office=maki/commercial|オフィス|Office|テレワーク コワーキング 事務所
bulb=temaki/bulb|アイデア|Idea|ひらめき 電球
bulletin_board=temaki/bulletin_board|掲示板|Notice board|お知らせ 看板
lock=temaki/lock|鍵・立入禁止|Locked|かぎ`,
  learning: `
school|学校|School|小学校 中学校 高校 廃校 がっこう
school-JP|学校（文）|School (Japan)|小学校 中学校 高校 廃校
college|大学|College|高専 専門学校
college-JP|大学（地図記号）|College (Japan)|高専
library|図書館|Library|本 としょかん
museum|博物館|Museum|資料館 記念館
art-gallery|美術館|Art gallery|アート ギャラリー
theatre|劇場|Theatre|ホール 芝居
cinema|映画館|Cinema|えいが
music|音楽|Music|コンサート
historic|史跡|Historic site|歴史 古い
monument|記念碑|Monument|石碑
monument-JP|記念碑（地図記号）|Monument (Japan)|石碑
landmark|名所|Landmark|史跡
landmark-JP|名所（地図記号）|Landmark (Japan)|史跡名勝
castle|城|Castle|しろ
castle-JP|城跡|Castle ruins (Japan)|しろあと 城址
religious-shinto|神社|Shinto shrine|じんじゃ 鳥居
religious-buddhist|寺|Buddhist temple|てら お寺
religious-christian|教会|Church|きょうかい
statue=temaki/statue|銅像・石像|Statue|地蔵 像
plaque=temaki/plaque|説明板|Plaque|案内
paint|絵・工作|Paint|アート ワークショップ
anvil=temaki/anvil|ものづくり|Craft|鍛冶 工房
vase=temaki/vase|焼き物|Pottery|萩焼 陶芸 窯
camera=temaki/portrait|写真|Portrait|肖像
binoculars=temaki/binoculars|観察|Observation|双眼鏡 調べる
telescope=temaki/telescope|天文|Telescope|星 観測`,
  shops: `
shop|店|Shop|商店 買い物 みせ
grocery|食料品|Groceries|スーパー 買い物
convenience|コンビニ|Convenience store|売店
shopping_mall=temaki/shopping_mall|商業施設|Shopping centre|モール 買い物
restaurant|レストラン|Restaurant|食堂 ごはん 飲食店
restaurant-noodle|麺|Noodles|うどん そば ラーメン 瓦そば
restaurant-sushi|すし|Sushi|鮨 寿司
restaurant-seafood|海鮮|Seafood|魚 料理
fast-food|ファストフード|Fast food|軽食
cafe|カフェ|Café|喫茶店 コーヒー
teahouse|茶屋|Tea house|お茶 喫茶
bar|酒場|Bar|居酒屋 飲み屋
beer|ビール|Beer|酒 飲み屋
alcohol-shop|酒店|Liquor shop|酒蔵 日本酒
sake=temaki/bottles|酒蔵・びん|Bottles|日本酒 醸造
bakery|パン屋|Bakery|パン
confectionery|菓子|Sweets|お菓子 和菓子
ice-cream|アイス|Ice cream|ソフトクリーム
gift|みやげ|Gift|土産 贈り物
clothing-store|衣料|Clothes|服
hardware|金物|Hardware|道具 工具
furniture|家具|Furniture|いす 机
florist|花屋|Florist|花
hairdresser|理美容|Hairdresser|床屋 美容院
laundry|洗濯|Laundry|コインランドリー クリーニング
fuel|ガソリンスタンド|Fuel|給油 燃料
vending_machine=temaki/vending_machine|自動販売機|Vending machine|自販機
market=temaki/money_hand|直売・売買|Sale|産直 市場
vending_eggs=temaki/vending_eggs|無人販売|Unattended stall|野菜 たまご 直売
bread=temaki/bread|パン・食品|Bread|食べもの
meat=temaki/meat|肉|Meat|見島牛 食肉
coffee=temaki/coffee|コーヒー|Coffee|喫茶`,
  transport: `
bus|バス|Bus|バス停 停留所
board_bus=temaki/board_bus|バスのりば|Bus stop|バス停 停留所
school_bus=temaki/school_bus|スクールバス|School bus|通学
taxi|タクシー|Taxi|デマンド 乗合
taxi_stand=temaki/taxi_stand|タクシーのりば|Taxi stand|デマンド
rail|鉄道|Railway|駅 電車 列車 JR
rail-light|路面電車|Light rail|電車
board_train=temaki/board_train|駅|Railway station|電車 列車 JR
train_diesel=temaki/train_diesel|気動車|Diesel train|列車 山陰本線
railway_track=temaki/railway_track|線路|Track|廃線
crossing=temaki/crossing_rail_road|踏切|Level crossing|鉄道
ferry|フェリー|Ferry|船 航路 離島
ferry-JP|渡船|Ferry (Japan)|船 航路
board_ferry=temaki/board_ferry|船のりば|Ferry landing|桟橋 離島航路
airport|空港|Airport|飛行機
heliport|ヘリポート|Heliport|防災ヘリ
car|自動車|Car|車
car-rental|レンタカー|Car rental|車 貸出
car_pool=temaki/car_pool|乗り合い|Car pool|相乗り ライドシェア
car-repair|整備工場|Car repair|修理
charging-station|充電|Charging station|EV 電気自動車
truck=temaki/truck|配送|Delivery|トラック 移動販売
bicycle|自転車|Bicycle|サイクリング
bicycle-share|シェアサイクル|Bicycle share|レンタサイクル
motorcycle=temaki/motorcycle|バイク|Motorcycle|オートバイ 原付
parking|駐車場|Parking|車 P
wheelchair|車いす|Wheelchair|バリアフリー
bridge|橋|Bridge|はし
tunnel|トンネル|Tunnel|ずい道
highway-rest-area|道の駅|Rest area|休憩 パーキング
gate|門|Gate|入口
entrance|入口|Entrance|玄関
traffic_signals=temaki/traffic_signals|信号|Traffic lights|交差点
crosswalk=temaki/pedestrian_crosswalk|横断歩道|Crosswalk|歩行者 通学路
street_lamp=temaki/street_lamp_arm|街灯|Street lamp|防犯灯 あかり 暗い
speed_bump=temaki/speed_bump|段差|Bump|でこぼこ
info_board=temaki/info_board|案内板|Information board|看板`,
  land: `
farm|農地・農家|Farm|畑 田 農業
barn=temaki/barn|納屋|Barn|農家 倉庫
silo=temaki/silo|サイロ|Silo|酪農
garden|畑・菜園|Garden|野菜 家庭菜園
garden-centre|園芸|Garden centre|苗 花
plant=temaki/plant|苗・植物|Plant|野菜 栽培
grapes=temaki/grapes|果物|Fruit|ぶどう 果樹園
egg=temaki/egg|たまご|Egg|養鶏
milk_jug=temaki/milk_jug|牛乳|Milk|酪農
horseshoe=temaki/horseshoe|馬|Horse|乗馬
animal-shelter|動物|Animals|けもの 家畜
slaughterhouse|畜産|Livestock|牛 見島牛
logging|林業|Forestry|木材 製材
tree_stump=temaki/tree_stump|切り株|Tree stump|伐採 林業
harbor|港|Harbour|みなと 漁港 いかり
fishing_pier=temaki/fishing_pier|釣り|Fishing|漁業 つり 魚
fish_cleaning=temaki/fish_cleaning|漁業・魚|Fish|水産 加工 市場
boat=temaki/boat|船|Boat|漁船
boating=temaki/boating|小舟|Rowing boat|舟
quay=temaki/quay|岸壁|Quay|港 波止場
buoy=temaki/buoy|ブイ|Buoy|海 養殖
watermill|水車|Watermill|用水
windmill|風車|Windmill|ふうしゃ
dam|ダム・ため池|Dam|水 用水
well_pump=temaki/well_pump_manual|井戸|Well|ポンプ 水
storage_tank=temaki/storage_tank|タンク|Storage tank|貯蔵
tools=temaki/tools|道具|Tools|作業 修理
beehive=temaki/storage_fermenter|醸造・発酵|Fermenter|みそ しょうゆ 酒`,
  nature: `
park|公園・木|Park, tree|こうえん
park-alt1|公園|Park|緑 広場
natural|森|Woods|林 自然
tree_broadleaved=temaki/tree_broadleaved|広葉樹|Broadleaved tree|木 巨木
tree_needleleaved=temaki/tree_needleleaved|針葉樹|Needleleaved tree|松 杉
tree_palm=temaki/tree_palm|やし|Palm|南国
bamboo=temaki/grass|草・竹やぶ|Grass|竹 荒れ地
mountain|山|Mountain|やま 登山
volcano|火山|Volcano|笠山
mountain_range=temaki/mountain_range|山なみ|Mountain range|山地
beach|海岸|Beach|浜 砂浜 海水浴
cape=temaki/cape_landform|岬|Cape|みさき 角島
island=temaki/island_trees_building|島|Island|離島 しま 見島 相島
water|水・川|Water|池 海
waterfall|滝|Waterfall|たき
wetland|湿地|Wetland|沼
swamp=temaki/swamp|沼|Swamp|湿原
hot-spring|温泉|Hot spring|おんせん 湯 ♨
geyser=temaki/geyser_from_ground|わき水|Spring|湧水 名水
valley=temaki/valley|谷|Valley|渓谷
boulder=temaki/boulder2|岩|Rock|奇岩 石
dog-park|犬|Dog|散歩 ペット
star|星|Star|お気に入り おすすめ
sun=temaki/bulb2|あかり|Light|明るい`,
  leisure: `
attraction|見どころ|Attraction|観光 名所
viewpoint|展望|Viewpoint|景色 眺め
information|案内所|Information|観光案内 i
lodging|宿|Lodging|ホテル 旅館 民宿 宿泊
bunk_beds=temaki/bunk_beds|ゲストハウス|Guest house|民泊 宿泊
campsite|キャンプ場|Campsite|テント
camper_trailer=temaki/camper_trailer|車中泊|Camper|キャンピングカー
campfire=temaki/campfire|たき火|Campfire|キャンプ
bbq|バーベキュー|Barbecue|BBQ
picnic-site|休憩所|Picnic site|弁当 ピクニック
picnic_shelter=temaki/picnic_shelter|あずまや|Shelter|東屋 休憩
playground|遊び場|Playground|公園 遊具 子ども
slide=temaki/slide|すべり台|Slide|遊具
swing=temaki/swing|ぶらんこ|Swing|遊具
pitch|運動場|Sports ground|グラウンド 校庭 スポーツ
gym=temaki/gym|体育館|Gym|スポーツ 運動
stadium|競技場|Stadium|スポーツ
baseball|野球|Baseball|スポーツ
soccer|サッカー|Football|スポーツ
tennis|テニス|Tennis|スポーツ
swimming|水泳|Swimming|プール 海水浴
surfing=temaki/surfing|サーフィン|Surfing|海
kayaking=temaki/kayaking|カヤック|Kayak|海 川
scuba_diving=temaki/scuba_diving|ダイビング|Diving|海
sailboat=temaki/sailboat|ヨット|Sailing boat|海
horse-riding|乗馬|Horse riding|馬
golf|ゴルフ|Golf|スポーツ
amusement-park|遊園地|Amusement park|あそび
aquarium|水族館|Aquarium|魚
zoo|動物園|Zoo|動物
lighthouse|灯台|Lighthouse|角島 とうだい
lighthouse-JP|灯台（地図記号）|Lighthouse (Japan)|とうだい
observation-tower|展望台|Observation tower|景色
karaoke|カラオケ|Karaoke|歌
balloon=temaki/balloon|祭り・行事|Festival|イベント まつり
firework=temaki/rocket_firework|花火|Fireworks|祭り
ticket=temaki/ticket|入場・チケット|Ticket|催し`,
  health: `
hospital|病院|Hospital|医療
hospital-JP|病院（地図記号）|Hospital (Japan)|医療
doctor|診療所|Doctor|医院 クリニック 医者
dentist|歯科|Dentist|歯医者
pharmacy|薬局|Pharmacy|くすり
veterinary|動物病院|Veterinary|獣医
physiotherapist=temaki/physiotherapist|リハビリ|Physiotherapy|整骨 体操
blind=temaki/blind|視覚しょうがい|Blind|白杖 点字
ear=temaki/hearing_aid|聞こえ|Hearing|補聴器
wheelchair_active=temaki/wheelchair_active|バリアフリー|Step-free|車いす
elevator|エレベーター|Lift|昇降機
heart|すき・大切|Heart|お気に入り 健康
blood-bank|献血|Blood bank|医療
shower=temaki/shower|シャワー|Shower|入浴 風呂
spa=temaki/spa|入浴|Spa|温泉 風呂 銭湯
nursery=temaki/sandbox|子育て|Childcare|保育園 幼稚園 砂場
elderly=temaki/sign_and_bench|見守り・休憩|Rest|高齢者 ベンチ`,
  safety: `
danger|危険|Danger|きけん 注意
caution|注意|Caution|ちゅうい 危険
shelter|避難所|Shelter|ひなん 防災
emergency-phone|非常電話|Emergency phone|SOS 緊急
defibrillator|AED|Defibrillator|救急 じょさいどうき
fire_hydrant=temaki/fire_hydrant|消火栓|Fire hydrant|消防 防火
siren=temaki/speaker|防災無線|Loudspeaker|サイレン スピーカー
security_camera=temaki/security_camera|防犯カメラ|Security camera|見守り
falling_rocks=temaki/cliff_falling_rocks|落石・がけ|Falling rocks|土砂崩れ がけ崩れ
flood=temaki/water_device|浸水|Flood|洪水 冠水 大雨
roadblock|通行止め|Road closed|工事 行き止まり
road-accident|事故|Accident|交通事故
barrier|さく|Barrier|ガードレール 柵
guard_rail=temaki/guard_rail|ガードレール|Guard rail|道路
junk_car=temaki/junk_car|放置|Abandoned|廃車 不法投棄
shield=temaki/shield|安全|Safe|守る
hand=temaki/hand|こども110番・止まれ|Hand, stop|助け 手
yield=temaki/yield|一時停止|Give way|標識
radiation=temaki/radiation|有害|Hazard|危険物`,
  signs: `
marker|ピン|Marker|場所 位置
circle|丸|Circle|まる
square|四角|Square|しかく
triangle|三角|Triangle|さんかく
diamond|ひし形|Diamond|ダイヤ
cross|ばつ|Cross|× だめ
star-stroked|星（線）|Star, outline|評価
circle-stroked|丸（線）|Circle, outline|まる
flag=temaki/rail_flag|旗|Flag|目印 スタート ゴール
asterisk=temaki/asterisk|印|Asterisk|＊ 米印
pin=temaki/pin|押しピン|Pin|目印
compass=temaki/compass|方位|Compass|コンパス 北
clock=temaki/clock|時間|Clock|時計
arrow|矢印|Arrow|方向
globe|地球|Globe|世界 インターネット
watch|腕時計|Watch|時刻
stop=temaki/stop|止まれ|Stop|標識`,
}

const isCategory = (name: string): name is IconCategory => name in iconCategories

/** The icons that one can choose from: a selection for towns and villages of Maki and Temaki, both CC0. */
export const iconList: readonly IconEntry[] = Object.entries(table).flatMap(([category, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line): IconEntry => {
      const [key = '', ja = '', en = '', words = ''] = line.split('|')
      const [name = '', source = `maki/${key}`] = key.split('=')
      if (!isCategory(category)) throw new Error(`iconList: ${category} is no category`)
      const isTemaki = source.startsWith('temaki/')
      const file = source.slice(source.indexOf('/') + 1)
      return {
        name,
        source: isTemaki ? `temaki/${file}` : `maki/${file}`,
        category,
        title: { ja, en },
        words,
      }
    }),
)
