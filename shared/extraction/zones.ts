/**
 * Names that no gazetteer lists: new towns, zones, parks, towns, streets. They end in one of a few words; where they
 * begin is told by what cannot stand inside a name (punctuation, 在, 的, a verb, a date).
 */

/** Endings, by their last two characters, longest first. */
const endings =
  "高新技术产业开发区 经济技术开发区 自由贸易试验区 高新技术产业园区 经济开发区 工业园区 产业园区 科技园区 物流园区 保税港区 综合保税区 特别合作区 开发区 高新区 经开区 示范区 合作区 自贸区 " +
  "试验区 保税区 综保区 度假区 商务区 先行区 集聚区 功能区 旅游区 新城区 新区 新城 产业园 工业园 创新区 集中区 承接区 实验区 引领区 经济区 临空区 科技园 创业园 创新园 软件园 物流园 文化园 生态园 科创园 产业城 科技城 智慧城 科学城 大学城 数字城 未来城 高新城 " +
  "航空城 汽车城 医药港 科技岛 生物岛 小镇 街道 园区 港区 片区 组团 示范园 科学园 科学岛 产业带 大走廊";
const byTail = new Map<string, string[]>();
for (const ending of endings.split(" ").sort((a, b) => b.length - a.length)) {
  const tail = ending.slice(-2);
  const list = byTail.get(tail);
  if (list) list.push(ending);
  else byTail.set(tail, [ending]);
}
const lastChars = new Uint8Array(65_536);
for (const tail of byTail.keys()) lastChars[tail.charCodeAt(1)] = 1;

/** Characters that no name of a zone contains. */
const stopChars = new Uint8Array(65_536);
for (const char of " :|~，。；：！？、“”‘’《》〈〉「」\n()（）【】[]的在和与及是了为对到从向由将把被以等该这各使让给并或而但也又已再更其我占较比超达近约随经据用做个家于入至座条处共有省级-")
  stopChars[char.charCodeAt(0)] = 1;
const stopWords =
  /(?:旗下|集团|新建|筹建|在建|扩建|改建|建设|打造|推进|推动|加快|支持|依托|围绕|走进|落户|入驻|入选|位于|来自|成为|建成|创建|申报|获批|规划|提升|深化|完善|实施|组织|联合|参加|参观|聚焦|服务|助力|融入|引领|成立|拥有|具有|设立|新增|作为|通过|包括|其中|目前|以及|分别|同时|此外|依靠|借助|促进|加强|带动|启动|开工|签约|引进|开展|培育|扩大|覆盖|涉及|纳入|国家级|省级|市级|区级|县级|现代|特色|重点|主要|一批|多个|首个|首批|全国|全省|全市|全区|全县|今年|去年|全力|做强|做优|做大|高标准|高水平|高质量|统筹|谋划|获评|荣获|升级|改造|发展|负责人|本报|记者|讯|激发|永葆|持续|聚力|聚合|聚集|集聚|奋力|努力|积极|继续|确保|力争|新增|完成|实现|形成|发挥|坚持|抓好|抢抓|建强|保障|打响|擦亮|展现|彰显|见证|感受|领略|探访|走访|调研|考察|深耕|扎根|落子|布局|牵手|携手|对接|面向|展示|迎来|迎接|开启|开创|汇聚|吸引|赋能|助推|撬动|支撑|守护|点亮|描绘|勾勒|绘就|赋予|传统|整个|周边|部分|相关|涌入|进驻|前往|来到|抵达|经过|连接|贯穿|横跨|毗邻|环绕|紧邻|地处|处于|列入|评为|认定|创成|晋升|升级为|更名|设为|选址|搬到|迁至|搬迁|落地|落成|建好|建优|建强|办好|管好|用好|盘活|整合|优化|强化|深入|稳步|有序|统一|共建|共享)/g;

export interface ZoneMatch {
  start: number;
  end: number;
  name: string;
  /** Only the ending (新城, 园区, 开发区): stands for a zone that was named before. */
  generic: boolean;
}

/**
 * The zone whose name ends just before `end`; `floor` is the end of the mark before it (a date, a figure). `undefined`
 * if no such ending stands there or another ending goes on (产业园 in 产业园区).
 */
export function zoneEndingAt(text: string, end: number, floor: number): ZoneMatch | undefined {
  if ((text[end - 1] === "镇" && text[end - 2] !== "小") || text[end - 1] === "乡")
    return townEndingAt(text, end, floor);
  if (lastChars[text.charCodeAt(end - 1)] !== 1) return undefined;
  const list = byTail.get(text.slice(end - 2, end));
  if (!list) return undefined;
  const next = text[end];
  if (next === "区" || next === "镇" || next === "园" || (next === "城" && text[end - 1] !== "城"))
    return undefined;
  const ending = list.find((word) => text.endsWith(word, end));
  if (!ending) return undefined;
  const endingStart = end - ending.length;
  if (endingStart < floor) return undefined;
  let start = endingStart;
  while (start > floor && endingStart - start < 12 && stopChars[text.charCodeAt(start - 1)] !== 1) start--;
  const head = text.slice(start, endingStart);
  let cut = 0;
  if (head.length > 1) for (const match of head.matchAll(stopWords)) cut = match.index + match[0].length;
  start += cut;
  // 市新能源汽车产业园: whose it is stands before the name.
  if (/^[市县区省州]/.test(text.slice(start, start + 1)) && endingStart - start >= 4) start++;
  const name = text.slice(start, end);
  const digits = /\d/.test(name);
  if (digits && start === floor) return undefined;
  // 杭州高新区(滨江): the place in brackets is part of the name.
  const bracket = /^\([\u4e00-\u9fa5]{2,4}\)/.exec(text.slice(end, end + 7));
  const full = bracket && /[区园]$/.test(name) ? name + bracket[0] : name;
  const generic =
    start === endingStart ||
    /^(?:[全本该各]|[大老新]|产业|工业|科技|城市|乡镇|乡村|高新技术|经济|特色|旅游)$/.test(head.slice(cut));
  return {
    start,
    end: start + (generic ? name.length + (full.length - name.length) : full.length),
    name: generic ? ending : full,
    generic,
  };
}

/** 皂角镇位于…: a town at the head of a clause, with a word behind it that a subject takes. */
function townEndingAt(text: string, end: number, floor: number): ZoneMatch | undefined {
  let start = end - 1;
  while (start > floor && end - start < 6 && stopChars[text.charCodeAt(start - 1)] !== 1) start--;
  const name = text.slice(start, end);
  const head = start === floor || /[\n，。；、“ ]/.test(text[start - 1] ?? "\n");
  if (
    !head ||
    name.length < 3 ||
    name.length > 5 ||
    /(?:城|乡|小|集|村|市|各|全|该|重|强|名|古|个|我|本|新)[镇乡]$/.test(name)
  )
    return undefined;
  if (
    !/^(?:$|[\n，、]|位于|地处|辖|下辖|完成|实现|共|有|是|的|隶属|将|户籍|总|面积|常住|人民政府|坚持|围绕|以|聚焦)/.test(
      text.slice(end, end + 4),
    )
  )
    return undefined;
  return { start, end, name, generic: false };
}
