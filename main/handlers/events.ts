/** What clients are told, as it happens. */
import { os } from "../engine/context.ts";

export const events = {
  subscribe: os.events.subscribe.handler(({ signal, context }) => context.engine.subscribe(signal)),
};
