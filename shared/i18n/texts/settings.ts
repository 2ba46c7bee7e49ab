/** Texts of settings, both languages side by side, so that none can be missing. `{name}` takes a parameter. */
import type { Text } from "../../model/text.ts";

export const settings = {
  "settings.workbook": { "zh-CN": "工作簿", en: "Workbook" },
  "settings.path": { "zh-CN": "位置", en: "Location" },
  "settings.contents": { "zh-CN": "内容", en: "Contents" },
  "settings.counts": {
    "zh-CN":
      "{observations} 个数据 · {sources} 份报告 · {comparisons} 个对比 · {openAnnotations} 条未解决批注",
    en: "{observations} figures · {sources} reports · {comparisons} comparisons · {openAnnotations} open comments",
  },
  "settings.schema": { "zh-CN": "文件版本", en: "File version" },
  "settings.lastSaved": { "zh-CN": "最近保存", en: "Last saved" },
  "settings.machine": { "zh-CN": "本机", en: "This machine" },
  "settings.author": { "zh-CN": "署名", en: "Name" },
  "settings.authorHint": { "zh-CN": "记在每次修改和批注上", en: "Goes with every edit and comment" },
  "settings.files": { "zh-CN": "打开与另存", en: "Open and save" },
  "settings.pathHint": {
    "zh-CN": "工作簿的完整路径，以 .duibiao 结尾",
    en: "Full path of a workbook, ending in .duibiao",
  },
  "settings.open": { "zh-CN": "打开", en: "Open" },
  "settings.new": { "zh-CN": "新建空白", en: "New, empty" },
  "settings.newSample": { "zh-CN": "新建示例", en: "New, with the sample" },
  "settings.newName": { "zh-CN": "新工作簿", en: "New workbook" },
  "settings.saveAs": { "zh-CN": "另存为", en: "Save as" },
  "settings.recent": { "zh-CN": "最近打开", en: "Opened lately" },
  "settings.recentNone": {
    "zh-CN": "还没有打开过别的工作簿。",
    en: "No other workbook has been opened yet.",
  },
  "settings.gone": { "zh-CN": "文件已不在", en: "The file is gone" },
  "settings.backups": { "zh-CN": "备份", en: "Backups" },
  "settings.backups.none": {
    "zh-CN": "还没有备份。升级文件和恢复之前会自动备份。",
    en: "No backups yet. They are made before an upgrade or a restore by themselves.",
  },
  "backupReason.automatic": { "zh-CN": "自动", en: "automatic" },
  "backupReason.by hand": { "zh-CN": "手动", en: "by hand" },
  "backupReason.before restore": { "zh-CN": "恢复之前", en: "before a restore" },
  "backupReason.before migration": { "zh-CN": "升级文件之前", en: "before an upgrade of the file" },
  "settings.backups.make": { "zh-CN": "立即备份", en: "Back up now" },
  "settings.backups.made": { "zh-CN": "已备份到 {path}", en: "Backed up to {path}" },
  "settings.backups.at": { "zh-CN": "时间", en: "Date" },
  "settings.backups.size": { "zh-CN": "大小", en: "Size" },
  "settings.backups.reason": { "zh-CN": "原因", en: "Reason" },
  "settings.backups.restore": { "zh-CN": "恢复", en: "Restore" },
  "settings.backups.ask": {
    "zh-CN": "用这份备份替换当前工作簿？",
    en: "Put this backup in place of the open workbook?",
  },
  "settings.backups.askMore": {
    "zh-CN": "当前内容会先另存一份备份，可以再恢复回来。",
    en: "What is open now is backed up first and can be brought back.",
  },
  "settings.backups.restored": { "zh-CN": "已恢复到 {at} 的备份", en: "Restored the backup of {at}" },
} satisfies Record<string, Text>;
