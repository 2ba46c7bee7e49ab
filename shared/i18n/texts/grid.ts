/** Ranges of cells: copying, pasting, filling, finding, and what the selection comes to. */
export const grid = {
  "grid.selectedCells": {
    "zh-CN": "选中 {rows} 行 {count} 个单元格",
    en: "{count} cells in {rows} rows selected",
  },
  "grid.figures.count": { "zh-CN": "数值 {count} 个", en: "{count} figures" },
  "grid.figures.sum": { "zh-CN": "合计 {value}", en: "Sum {value}" },
  "grid.figures.mean": { "zh-CN": "平均 {value}", en: "Mean {value}" },
  "grid.figures.min": { "zh-CN": "最小 {value}", en: "Min {value}" },
  "grid.figures.max": { "zh-CN": "最大 {value}", en: "Max {value}" },
  "grid.figures.why.units": { "zh-CN": "单位不同，不合计", en: "No sum: the units differ" },
  "grid.figures.why.measures": { "zh-CN": "数值种类不同，不合计", en: "No sum: different kinds of measure" },
  "grid.figures.why.rates": { "zh-CN": "比率不能相加", en: "No sum: rates do not add up" },
  "grid.figures.why.scenarios": {
    "zh-CN": "实际与目标、预测不相加",
    en: "No sum: actual, target and forecast do not add up",
  },
  "grid.figures.why.times": {
    "zh-CN": "不同时间的存量、累计数不相加",
    en: "No sum: stocks and running totals of different times do not add up",
  },
  "grid.copyApart": {
    "zh-CN": "选中的几块拼不成一个矩形，不能一起复制。请分开复制。",
    en: "The ranges do not make one rectangle and cannot be copied together. Copy them one by one.",
  },
  "grid.copyTooMany": {
    "zh-CN": "选中的单元格超过 {count} 个，剪贴板放不下。请用“导出表格”。",
    en: "More than {count} cells are selected, too many for the clipboard. Use the export.",
  },
  "grid.copied": { "zh-CN": "已复制 {count} 个单元格", en: "{count} cells copied" },
  "grid.cancel": { "zh-CN": "取消", en: "Cancel" },
  "grid.pasteApart": {
    "zh-CN": "选中了不相连的几块，只能贴入单个值。请只选一块再贴。",
    en: "Several ranges take a single value only. Choose one range and paste again.",
  },
  "grid.pasteShape": {
    "zh-CN": "剪贴板有 {rows} 行 {columns} 列，与选中的区域大小不同。怎样贴入？",
    en: "The clipboard holds {rows} rows and {columns} columns, the selection has another shape. How shall it go in?",
  },
  "grid.pasteWhole": { "zh-CN": "从左上角全部贴入", en: "All of it, from the corner" },
  "grid.pasteWithin": { "zh-CN": "只贴入选中的区域", en: "Only into the selection" },
  "grid.pasteRowsBeyond": { "zh-CN": "有 {count} 行超出表尾。", en: "{count} rows go past the last row." },
  "grid.pasteColumnsBeyond": {
    "zh-CN": "有 {count} 列超出最右一列，不会贴入。",
    en: "{count} columns go past the last column and are left out.",
  },
  "grid.pasteAddRows": { "zh-CN": "添加 {count} 行", en: "Add {count} rows" },
  "grid.pasteFitting": { "zh-CN": "只贴入放得下的", en: "Only what fits" },
  "grid.pasteUnread": {
    "zh-CN": "{count} 个单元格未能识别，还没有写入任何内容：",
    en: "{count} cells could not be read. Nothing is written yet:",
  },
  "grid.pasteRest": {
    "zh-CN": "写入其余 {count} 个，标红这些",
    en: "Write the other {count}, mark these red",
  },
  "grid.pasted": { "zh-CN": "已贴入 {count} 个单元格", en: "{count} cells pasted" },
  "grid.pasteFixed": {
    "zh-CN": "{count} 个单元格在不能填写的列里，未写入。",
    en: "{count} cells lie in columns that cannot be written and were left out.",
  },
  "grid.newRowNeeds": {
    "zh-CN": "新行要有区域、指标和时间。把这三列一起贴入。",
    en: "A new row needs area, indicator and period. Paste these columns with it.",
  },
} as const;
