/** Takes back one revision from anywhere in the history, and says so; the refusal names what stands in its way. */

import type { Revision } from "../../shared/history/change.ts";
import { gestureText } from "../../shared/history/gesture-text.ts";
import { translate } from "../../shared/i18n/translate.ts";
import type { Language } from "../../shared/model/codes.ts";
import { client } from "../app/connect.ts";
import { reportProblem, toast } from "../app/toasts.tsx";

export async function revert(revision: Revision, language: Language): Promise<void> {
  try {
    await client.history.revert({ id: revision.id });
    toast(translate(language, "history.reverted", { what: gestureText(language, revision.gesture) }), {
      undo: true,
    });
  } catch (error) {
    reportProblem(error);
  }
}
