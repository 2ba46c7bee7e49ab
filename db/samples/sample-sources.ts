/** The five reports of the sample workbook, oldest first. */
import { binjiang } from "./facts/binjiang.ts";
import { liangzhu } from "./facts/liangzhu.ts";
import { linping } from "./facts/linping.ts";
import { qiantang } from "./facts/qiantang.ts";
import { yuhang } from "./facts/yuhang.ts";
import type { SampleSource } from "./sample-source.ts";

export const sampleSources: SampleSource[] = [yuhang, binjiang, linping, qiantang, liangzhu];
