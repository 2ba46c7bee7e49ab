/** What the importers of documents and of spreadsheets say when they will not read a file, or a row of it. */
import type { Text } from "../../model/text.ts";

const documents = {
  "importers.tooLarge": {
    "zh-CN":
      "「{name}」有 {size} MB，超过一份文件 {limit} MB 的上限。请拆成几份，或只留正文、去掉图片后再导入。",
    en: "“{name}” has {size} MB; a file may have {limit} MB. Split it, or keep the text alone without the pictures, and import that.",
  },
  "importers.damaged": {
    "zh-CN":
      "「{name}」读不出来：{format} 的内容不完整或已损坏。请重新下载或复制一份，确认能在别的程序里打开后再导入。",
    en: "“{name}” cannot be read: what a {format} file must have is missing or broken. Fetch it again, check that it opens in another program, and import that.",
  },
  "importers.encrypted": {
    "zh-CN": "「{name}」（{format}）有密码保护。请用密码打开，另存一份不带密码的，再导入那一份。",
    en: "“{name}” ({format}) is protected by a password. Open it with the password, save a copy without one and import the copy.",
  },
  "importers.expands": {
    "zh-CN":
      "「{name}」解压后大得不正常（上限 {limit} MB），可能是恶意文件，没有读取。如果来源可靠，请在 Word 或 WPS 里打开，另存一份再导入。",
    en: "“{name}” would unpack to more than {limit} MB, which no such file should; it was not read. If you trust where it is from, open it in Word or WPS, save a copy and import that.",
  },
  "importers.tooDeep": {
    "zh-CN":
      "「{name}」的内容嵌套得太深，没有读取。请在打开它的程序里全选复制，粘贴进来，或另存为纯文本（.txt）。",
    en: "“{name}” is nested too deeply to be read. Copy all of it in the program that opens it and paste it here, or save it as plain text (.txt).",
  },
  "importers.tooSlow": {
    "zh-CN":
      "读「{name}」超过 {seconds} 秒，已停止，没有写入任何内容。请拆成几份分别导入，或另存为纯文本（.txt）。",
    en: "Reading “{name}” took more than {seconds} seconds and was stopped; nothing was written. Split it and import the parts, or save it as plain text (.txt).",
  },
  "importers.tooMuchMemory": {
    "zh-CN":
      "读「{name}」需要的内存太多，已停止，没有写入任何内容。请拆成几份分别导入，或另存为纯文本（.txt）。",
    en: "Reading “{name}” took too much memory and was stopped; nothing was written. Split it and import the parts, or save it as plain text (.txt).",
  },
  "importers.tooMuchText": {
    "zh-CN": "「{name}」里的文字超过一份报告 {limit} MB 的上限。请拆成几份分别导入。",
    en: "The text in “{name}” is more than the {limit} MB that a report may have. Split it and import the parts.",
  },
  "importers.unsafe": {
    "zh-CN":
      "「{name}」里有正常文档不会有的声明（XML 实体），可能是恶意文件，没有读取。如果来源可靠，请在 Word 或 WPS 里打开，另存一份再导入。",
    en: "“{name}” declares XML entities, which no real document does; it was not read. If you trust where it is from, open it in Word or WPS, save a copy and import that.",
  },
  "importers.noText": {
    "zh-CN":
      "「{name}」里没有文字，可能只有图片。请先做文字识别（OCR），把结果另存为 .txt 再导入，或直接粘贴文字。",
    en: "There is no text in “{name}”, perhaps only pictures. Run text recognition (OCR) on it and import the result as .txt, or paste the words.",
  },
  "importers.cancelled": {
    "zh-CN": "已取消导入「{name}」，没有写入任何内容。",
    en: "The import of “{name}” was cancelled; nothing was written.",
  },
  "importers.pdf.pictures": {
    "zh-CN":
      "「{name}」是图片做的 PDF（{pages} 页，没有可选取的文字）。请先用扫描软件或 WPS 做文字识别（OCR），导入识别后的文件，或把文字粘贴进来。",
    en: "“{name}” is a PDF of pictures ({pages} pages without text that could be selected). Run text recognition (OCR) on it and import the result, or paste the words.",
  },
  "importers.pdf.tooManyPages": {
    "zh-CN": "「{name}」有 {pages} 页，超过 {limit} 页的上限。请在阅读器里拆成几份分别导入。",
    en: "“{name}” has {pages} pages; a PDF may have {limit}. Split it in a reader and import the parts.",
  },
  "importers.pdf.unmapped": {
    "zh-CN":
      "「{name}」的字体没有说明每个字形是哪个字，复制出来也是乱码。请先做文字识别（OCR），导入识别后的文件，或把文字粘贴进来。",
    en: "The fonts of “{name}” do not say which character each shape is; copying from it gives nonsense too. Run text recognition (OCR) on it and import the result, or paste the words.",
  },
  "importers.html.noArticle": {
    "zh-CN":
      "「{name}」这个网页里没有正文，文字可能要在浏览器里打开后才出现。请在浏览器里打开，全选复制后粘贴进来。",
    en: "The web page “{name}” holds no text of its own; it may appear only in a browser. Open it there, copy all of it and paste it here.",
  },
  "importers.html.archive": {
    "zh-CN":
      "「{name}」是单个文件的网页存档（MHT）。请在浏览器里打开，另存为「网页，仅 HTML」，或全选复制后粘贴进来。",
    en: "“{name}” is a web page archive (MHT). Open it in a browser and save it as “HTML only”, or copy all of it and paste it here.",
  },
} satisfies Record<string, Text>;

const sheets = {
  "importers.sheet.empty": {
    "zh-CN": "「{name}」里没有填了内容的工作表。请检查选的是不是这份文件，隐藏的工作表请先取消隐藏。",
    en: "“{name}” has no sheet with cells in it. Check that it is the right file; unhide hidden sheets first.",
  },
  "importers.sheet.tooManyRows": {
    "zh-CN": "「{name}」有 {rows} 行，超过 {limit} 行的上限。请拆成几份分别导入。",
    en: "“{name}” has {rows} rows; a table may have {limit}. Split it and import the parts.",
  },
  "importers.sheet.other": {
    "zh-CN":
      "「{name}」是 {format} 文件，不是数据表。能读的数据表是 CSV、制表符分隔的文本和 XLSX；报告请按报告导入。",
    en: "“{name}” is a {format} file, not a table of figures. Tables are read from CSV, tab-delimited text and XLSX; import a report as a report.",
  },
  "importers.sheet.tooManyFigures": {
    "zh-CN": "「{name}」里有超过 {limit} 个数据。请拆成几份分别导入。",
    en: "“{name}” holds more than {limit} figures. Split it and import the parts.",
  },
  "importers.sheet.noSheet": {
    "zh-CN": "「{name}」没有第 {sheet} 个工作表。请重新选择工作表。",
    en: "“{name}” has no sheet number {sheet}. Choose a sheet again.",
  },
} satisfies Record<string, Text>;

export const importers = { ...documents, ...sheets } satisfies Record<string, Text>;
