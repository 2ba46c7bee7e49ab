/**
 * Texts of workbook, both languages side by side, so that none can be missing. `{name}` takes a parameter.
 * Refusals say what happened, why, and what to do.
 */
import type { Text } from "../../model/text.ts";

export const workbook = {
  "workbook.none": {
    "zh-CN": "还没有打开工作簿。请先用「文件 › 打开」打开一个，或新建一个。",
    en: "No workbook is open. Open one with File › Open, or make a new one.",
  },
  "workbook.readOnly": {
    "zh-CN": "工作簿以只读方式打开，不能修改。如需修改，请用「文件 › 另存为」存一份自己的副本。",
    en: "The workbook is open read-only and cannot be changed. To change it, make a copy with File › Save As.",
  },
  "workbook.inUse": {
    "zh-CN":
      "工作簿「{name}」正由 {user} 在 {host} 上使用（自 {since} 起）。请等对方关闭后再打开，或以只读方式打开。",
    en: "The workbook “{name}” is in use by {user} on {host} (since {since}). Open it after they have closed it, or open it read-only.",
  },
  "workbook.exists": {
    "zh-CN": "「{path}」已经存在，不会被覆盖。请换一个文件名。",
    en: "“{path}” exists already and is never overwritten. Choose another name.",
  },
  "workbook.fileMissing": {
    "zh-CN": "找不到文件「{path}」。它可能已被移动、改名或删除，请检查路径。",
    en: "The file “{path}” is not there. It may have been moved, renamed or deleted: check the path.",
  },
  "workbook.isFolder": {
    "zh-CN": "「{path}」是文件夹，不是文件。请选择其中的一个文件。",
    en: "“{path}” is a folder, not a file. Choose a file in it.",
  },
  "workbook.noPermission": {
    "zh-CN": "没有权限读写「{path}」。请换一个文件夹，或向管理员申请权限。",
    en: "You may not read or write “{path}”. Choose another folder, or ask for the permission.",
  },
  "workbook.cannotOpen": {
    "zh-CN": "工作簿文件打不开。请检查文件夹是否存在、是否有读写权限。",
    en: "The workbook's file cannot be opened. Check that its folder exists and that you may read and write there.",
  },
  "workbook.notAWorkbook": {
    "zh-CN": "这个文件不是对标台的工作簿，没有改动它。请选择扩展名为 .duibiao 的文件。",
    en: "This file is not a Duibiao workbook; it was not touched. Choose a .duibiao file.",
  },
  "workbook.newer": {
    "zh-CN":
      "这个工作簿由更新版本的对标台保存（格式 {schema}，本程序支持到 {ours}），没有改动它。请升级对标台后再打开。",
    en: "A newer Duibiao saved this workbook (schema {schema}; this program knows {ours}); it was not touched. Update Duibiao, then open it.",
  },
  "workbook.migrationFailed": {
    "zh-CN":
      "工作簿升级到格式 {schema} 没有成功，文件保持原样，备份在「{backup}」。请把这条信息和备份交给开发者。",
    en: "The workbook could not be brought to schema {schema}; the file is as it was, with a backup at “{backup}”. Pass this message and the backup on to the developers.",
  },
  "workbook.pathTooLong": {
    "zh-CN": "路径「{path}」太长，数据库打不开这么长的路径。请把工作簿放到层级较浅的文件夹，或缩短文件夹名。",
    en: "The path “{path}” is too long for the database. Put the workbook into a folder less deep, or shorten the names of its folders.",
  },
  "workbook.badBackup": {
    "zh-CN": "「{path}」不是完好的备份，没有改动工作簿。请选择另一份备份。",
    en: "“{path}” is not a sound backup; the workbook was not touched. Choose another backup.",
  },
  "workbook.damaged": {
    "zh-CN": "工作簿文件已损坏。请用「文件 › 备份」从最近的备份恢复。",
    en: "The workbook's file is damaged. Restore the latest backup with File › Backups.",
  },
  "workbook.busy": {
    "zh-CN": "工作簿正被另一个程序占用，这次没有写入任何内容。请稍后再试。",
    en: "Another program holds the workbook; nothing was written. Try again in a moment.",
  },
  "workbook.diskFull": {
    "zh-CN": "磁盘已满，这次没有写入任何内容。请腾出空间后重试。",
    en: "The disk is full; nothing was written. Free some space and try again.",
  },
  "workbook.failed": {
    "zh-CN": "程序出错，这次操作没有完成。请重试；若仍如此，请关闭后重新打开工作簿，已保存的内容不受影响。",
    en: "The program failed and this was not done. Try again; if it fails again, close and reopen the workbook: what was saved is safe.",
  },
  "workbook.filter.workbooks": { "zh-CN": "对标台工作簿", en: "Duibiao workbooks" },
  "workbook.filter.reports": { "zh-CN": "报告和数据表", en: "Reports and tables" },
  "workbook.filter.exports": { "zh-CN": "导出的文件", en: "Exported files" },
  "workbook.filter.all": { "zh-CN": "所有文件", en: "All files" },
  "workbook.engineStopped": {
    "zh-CN": "数据进程反复意外退出，程序无法继续。已保存的内容不受影响，请重新打开对标台。",
    en: "The process that holds the data keeps stopping, so Duibiao cannot go on. What was saved is safe: start Duibiao again.",
  },
  "workbook.openProblem": { "zh-CN": "工作簿没有打开", en: "The workbook was not opened" },
} satisfies Record<string, Text>;
