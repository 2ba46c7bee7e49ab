/**
 * What handlers and importers say when they will not do something: what happened, why, what to do. Both languages side
 * by side, so that none can be missing. `{name}` takes a parameter.
 */
import type { Text } from "../../model/text.ts";

const files = {
  "refusals.file.empty": {
    "zh-CN": "「{name}」里没有文字。请检查选的是不是这份文件；扫描件需先做文字识别。",
    en: "There is no text in “{name}”. Check that it is the right file; a scan needs text recognition first.",
  },
  "refusals.file.tooLarge": {
    "zh-CN": "「{name}」有 {size} MB，超过一份报告 {limit} MB 的上限。请拆成几份文本文件分别导入。",
    en: "“{name}” has {size} MB; a report may have {limit} MB. Split it into several text files and import each.",
  },
  "refusals.file.binary": {
    "zh-CN":
      "「{name}」不是文本文件（第 {place} 个字节是控制字符）。请在制作它的程序里另存为纯文本（.txt）后再导入。",
    en: "“{name}” is no text file (byte {place} is a control character). Save it as plain text (.txt) in the program that made it and import that.",
  },
  "refusals.file.encoding": {
    "zh-CN":
      "认不出「{name}」的文字编码（能读 UTF-8、UTF-16、GB18030）。请用记事本或 WPS 打开，另存为 UTF-8 编码的文本后再导入。",
    en: "The encoding of “{name}” is none of UTF-8, UTF-16 and GB18030. Open it in an editor, save it as UTF-8 text and import that.",
  },
  "refusals.file.damaged": {
    "zh-CN":
      "「{name}」是 UTF-8 文本，但第 {line} 行附近的字节已损坏。请用记事本或 WPS 打开，改好该处后另存为 UTF-8 再导入。",
    en: "“{name}” is UTF-8 text with broken bytes near line {line}. Open it in an editor, mend that place, save it as UTF-8 and import that.",
  },
  "refusals.file.pdf": {
    "zh-CN":
      "「{name}」是 PDF 文件，目前不能直接导入。请在阅读器里另存为文本（.txt），或全选复制后粘贴进来。",
    en: "“{name}” is a PDF file, which cannot be imported yet. Save it as text (.txt) in your reader, or copy all of it and paste it here.",
  },
  "refusals.file.docx": {
    "zh-CN":
      "「{name}」是 Word 文档（DOCX），目前不能直接导入。请在 Word 或 WPS 里另存为纯文本（.txt），或全选复制后粘贴进来。",
    en: "“{name}” is a Word document (DOCX), which cannot be imported yet. Save it as plain text (.txt) in Word or WPS, or copy all of it and paste it here.",
  },
  "refusals.file.office": {
    "zh-CN":
      "「{name}」是旧格式的 Office／WPS 文件，目前不能直接导入。请在 Word 或 WPS 里打开，另存为纯文本（.txt），或全选复制后粘贴进来。",
    en: "“{name}” is an Office or WPS file of the old format, which cannot be imported. Open it in Word or WPS, save it as plain text (.txt), or copy all of it and paste it here.",
  },
  "refusals.file.spreadsheet": {
    "zh-CN":
      "「{name}」是电子表格（{format}），目前不能直接导入。请在 Excel 或 WPS 里另存为制表符分隔的文本（.txt），或复制单元格后粘贴进来。",
    en: "“{name}” is a spreadsheet ({format}), which cannot be imported yet. Save it as tab-delimited text (.txt) in Excel or WPS, or copy its cells and paste them here.",
  },
  "refusals.file.html": {
    "zh-CN":
      "「{name}」是网页（HTML），目前不能直接导入。请在浏览器里打开，全选复制后粘贴进来，或另存为纯文本（.txt）。",
    en: "“{name}” is a web page (HTML), which cannot be imported yet. Open it in a browser, copy all of it and paste it here, or save it as plain text (.txt).",
  },
  "refusals.file.document": {
    "zh-CN":
      "「{name}」是 {format} 文档，不能直接导入。请在打开它的程序里另存为纯文本（.txt），或全选复制后粘贴进来。",
    en: "“{name}” is a document of the kind {format}, which cannot be imported. Save it as plain text (.txt) in the program that opens it, or copy all of it and paste it here.",
  },
  "refusals.file.image": {
    "zh-CN":
      "「{name}」是图片（{format}），里面没有可选取的文字。请先做文字识别（OCR），把结果另存为 .txt 再导入。",
    en: "“{name}” is an image ({format}) without text that could be selected. Run text recognition (OCR) on it, save the result as .txt and import that.",
  },
  "refusals.file.archive": {
    "zh-CN": "「{name}」是压缩包（{format}）。请先解压，再导入里面的文本文件。",
    en: "“{name}” is an archive ({format}). Unpack it and import the text files in it.",
  },
  "refusals.file.workbook": {
    "zh-CN": "「{name}」是数据库或工作簿，不是报告。工作簿请用「文件 › 打开」打开。",
    en: "“{name}” is a database or a workbook, not a report. Open a workbook with File › Open.",
  },
  "refusals.pasted.empty": {
    "zh-CN": "没有可导入的文字。请先复制报告的正文，再粘贴到这里。",
    en: "There is no text to import. Copy the words of the report first, then paste them here.",
  },
  "refusals.pasted.tooLarge": {
    "zh-CN": "粘贴的文字有 {size} MB，超过一份报告 {limit} MB 的上限。请分几次粘贴。",
    en: "The pasted text has {size} MB; a report may have {limit} MB. Paste it in several parts.",
  },
  "refusals.pasted.binary": {
    "zh-CN": "粘贴的内容里有控制字符，不是文字。请在原来的程序里只复制文字，再粘贴。",
    en: "What was pasted contains control characters and is no text. Copy the text alone in the program it comes from and paste again.",
  },
} satisfies Record<string, Text>;

export const refusals = { ...files } satisfies Record<string, Text>;
